import { expect, type Page, type Request } from '@playwright/test'

/** How long nothing is asked for, in milliseconds, before a screen counts as complete. */
const QUIET = 300

/** Opens a screen as a bookmark does, and waits until it has everything it asks for. */
export async function openScreen(page: Page, path: string): Promise<void> {
  const pending = new Set<Request>()
  let last = performance.now()
  page.on('request', (request) => pending.add(request))
  const end = (request: Request) => {
    pending.delete(request)
    last = performance.now()
  }
  page.on('requestfinished', end).on('requestfailed', end)
  await page.goto(`/#${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.poll(() => pending.size === 0 && performance.now() - last > QUIET).toBe(true)
}
