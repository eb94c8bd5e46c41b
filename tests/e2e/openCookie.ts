import { expect, type Page } from '@playwright/test'

/** From any screen to the form of a cookie, as one would: by the menu, then by its name. */
export async function openCookie(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Cookies/ })
    .click()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Cookie ${name}` })).toBeVisible()
}
