import { expect, type Page, type Request } from '@playwright/test'

/** The time without a request, in milliseconds, after which a screen counts as complete. */
const QUIET_MS = 300

/** Opens a screen by its address, and waits until it has loaded its data. */
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
  await expect.poll(() => pending.size === 0 && performance.now() - last > QUIET_MS).toBe(true)
}
