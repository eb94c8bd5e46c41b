import { expect, type Page } from '@playwright/test'

/** Opens a screen as a bookmark does, and waits until it has everything it asked for. */
export async function openScreen(page: Page, path: string): Promise<void> {
  await page.goto(`/#${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
}
