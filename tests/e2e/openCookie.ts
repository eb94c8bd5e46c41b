import { expect, type Page } from '@playwright/test'

/** Goes from any screen to the form of a cookie as a person would: through the menu, then the list. */
export async function openCookie(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Cookies/ })
    .click()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Cookie ${name}` })).toBeVisible()
}
