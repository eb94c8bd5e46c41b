import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'

const TYPED = 'Ce qui vient d’être saisi.'
const questionOf = (page: Page) => page.getByRole('dialog', { name: 'Quitter sans enregistrer' })

const purposeOf = (page: Page) => page.getByRole('textbox', { name: 'Finalité' })

async function stay(page: Page): Promise<void> {
  await questionOf(page).getByRole('button', { name: 'Rester' }).click()
  await expect(questionOf(page)).toBeHidden()
}

/** Opens the list by its address, as a bookmark does in a tab that shows the register already, then a cookie of it. */
async function typeInCookie(page: Page): Promise<void> {
  await page.goto('/#/providers')
  await expect(page.getByRole('heading', { level: 1, name: 'Prestataires' })).toBeVisible()
  await page.goto('/#/cookies')
  await page.getByRole('link', { name: 'sessionid', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cookie sessionid' })).toBeVisible()
  await purposeOf(page).fill(TYPED)
}

async function expectStillTyped(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Cookie sessionid' })).toBeVisible()
  await expect(purposeOf(page)).toHaveValue(TYPED)
  await expect(page).toHaveURL(/#\/cookies\/1$/)
}

test('asks before Back leaves a form, however the page before was opened', async ({ page }) => {
  await typeInCookie(page)
  await page.evaluate(() => window.history.back())
  await stay(page)
  await expectStillTyped(page)
  await page.evaluate(() => window.history.go(-2))
  // Again, while the question is open.
  await expect(questionOf(page)).toBeVisible()
  await page.evaluate(() => window.history.back())
  await stay(page)
  await expectStillTyped(page)
  await page.evaluate(() => window.history.go(-2))
  await questionOf(page).getByRole('button', { name: 'Quitter sans enregistrer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Prestataires' })).toBeVisible()
})

test('asks before an address typed in the tab leaves a form, here or elsewhere', async ({ page }) => {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await typeInCookie(page)
  await page.evaluate(() => {
    window.location.hash = '#/providers'
  })
  await stay(page)
  await expectStillTyped(page)
  expect(asked).toEqual([])
  // Another document: the browser asks, and Playwright says that the navigation was given up.
  await page.goto('/charte').catch(() => undefined)
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await expectStillTyped(page)
})
