import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { BROKEN_PAGES, brokenHtml, flawNames, soundPage } from '../support/brokenPages.ts'
import { AXE_RULES } from './expectAccessible.ts'

// Our checks of the source (those of the product, and those of the frame in tests/charter/page/frame) must find what axe
// finds in the page as Chromium shows it, and the reverse. axe cannot judge contrast over the gradients behind scrolling
// tables: there our check of the style sheet alone decides.

/** The rule of axe that finds the same flaw as one of ours (`rule message`). */
const SAME_AS_AXE: Record<string, string> = {
  'A01 titleMissing': 'document-title',
  'A01 topHeadingMissing': 'page-has-heading-one',
  'A01 levelSkipped': 'heading-order',
  'A01 headingEmpty': 'empty-heading',
  'A02 missing': 'html-has-lang',
  'A02 unknown': 'html-lang-valid',
  'A02 passageUnknown': 'valid-lang',
  'A03 emptyHeaders': 'empty-table-header',
  'A03 scopesMissing': 'scope-attr-valid',
  'A04 nameless': 'link-name',
  'A05 contrast': 'color-contrast',
  'A06 zoomForbidden': 'meta-viewport',
  'A06 focusOrder': 'tabindex',
}

async function foundByAxe(page: Page, html: string): Promise<string[]> {
  await page.setContent(html)
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_RULES).analyze()
  return violations.map(({ id }) => id)
}

function foundByUs(html: string): string[] {
  return [...new Set(flawNames(html).flatMap((flaw) => SAME_AS_AXE[flaw] ?? []))]
}

test('the original charter and a sound page: axe finds nothing, and neither do we', async ({ page }) => {
  const starter = renderHtml(assembleCharter(starterRegister))
  for (const html of [starter, soundPage.html]) {
    expect(await foundByAxe(page, html)).toEqual([])
    expect(flawNames(html).filter((flaw) => flaw.startsWith('A05'))).toEqual([])
  }
})

for (const broken of BROKEN_PAGES) {
  test(`axe says the same of ${broken.name}`, async ({ page }) => {
    const html = brokenHtml(broken)
    const expected = broken.axe ? [broken.axe] : []
    expect(await foundByAxe(page, html)).toEqual(expected)
    expect(foundByUs(html)).toEqual(expected)
  })
}

test('in the dark, a quiet text too dim is found by both', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const html = soundPage.html.replace('--quiet: #a3aebd;', '--quiet: #5a6472;')
  expect(await foundByAxe(page, html)).toEqual(['color-contrast'])
  expect(flawNames(html)).toEqual(['A05 darkContrast'])
})
