import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { openScreen } from './openScreen.ts'

/** The platform of the starter register, and the one that a test adds. */
export const FIRST = 'data.regionreunion.com'
export const SECOND = 'transport.exemple.fr'
export const SECOND_CHARTER = '/transport-exemple-fr/charte'

/** Adds the second platform, from the first. */
export async function addPlatform(page: Page): Promise<void> {
  await openScreen(page, '/sites/create')
  await page.getByRole('textbox', { name: /^Nom de la plateforme/ }).fill(SECOND)
  await page.getByRole('textbox', { name: /^Adresse de la plateforme/ }).fill(`https://${SECOND}`)
  await page.getByRole('button', { name: 'Ajouter la plateforme' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Site ${SECOND}` })).toBeVisible()
}

/** Saves the form, and waits until it is. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
}

/** Reads what is at an address, which must be there. */
export async function textOf(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  return answer.text()
}
