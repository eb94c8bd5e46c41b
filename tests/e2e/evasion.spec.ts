import { expect, type Page } from '@playwright/test'
import { HOSTILE_HTML } from '../support/hostileHtml.ts'
import { test } from './test.ts'

// The unit tests of the charter check its markup; here a browser runs it, as in an attack.

const HOSTILE_TEXT = [
  '"><img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  `' onmouseover='alert(1)`,
  '<https://evil.example/"onmouseover=alert(1)//>',
  '<javascript:alert(1)>',
  'שלום \u202E😀 {{7*7}}',
]

test('no hostile text comes alive on the charter, in its preview or in the form', async ({
  page,
  request,
}) => {
  const readEffects = watchForEffects(page)
  for (const [index, body] of HOSTILE_HTML.entries()) {
    const heading = HOSTILE_TEXT[index % HOSTILE_TEXT.length]
    const answer = await request.post('/api/sections', { data: { heading, body, kind: 'text' } })
    // A text that is too long or cannot be stored is refused; the others are sanitised.
    expect([201, 422]).toContain(answer.status())
  }
  for (const [index, name] of HOSTILE_TEXT.entries()) {
    const data = {
      name,
      purpose: name,
      service: name,
      providerId: 1,
      categoryId: 1,
      domain: `d${index}.example`,
    }
    // A name of characters that nobody sees, or that turn the order of reading, is refused.
    expect([201, 422]).toContain((await request.post('/api/cookies', { data })).status())
  }

  await page.goto('/api/draft/charte.html')
  await expect(page.getByRole('cell', { name: HOSTILE_TEXT[0] }).first()).toBeVisible()
  for (const link of await page.getByRole('link').all()) {
    expect(await link.getAttribute('href')).toMatch(/^(https?:|mailto:|tel:|#)/)
    await link.hover()
  }
  expect(await page.locator('script, iframe, object, embed, form, img, svg, style ~ style').count()).toBe(0)

  await page.goto('/#/preview')
  const preview = page.frameLocator('iframe')
  await expect(preview.getByRole('cell', { name: HOSTILE_TEXT[0] }).first()).toBeVisible()
  await page.goto('/#/cookies')
  await expect(page.getByRole('link', { name: HOSTILE_TEXT[0], exact: true })).toBeVisible()
  await page.goto('/#/sections')
  await expect(page.getByText(HOSTILE_TEXT[0] ?? '').first()).toBeVisible()
  expect(readEffects()).toEqual([])
})

/** Records every dialog and window that a page opens: the effects that the attacks aim at. */
function watchForEffects(page: Page): () => string[] {
  const effects: string[] = []
  page.on('dialog', (dialog) => {
    effects.push(`${dialog.type()}: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => effects.push(`window: ${popup.url()}`))
  return () => effects
}
