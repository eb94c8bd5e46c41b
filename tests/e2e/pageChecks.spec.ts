import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { checkPage } from '#charter/findings/page/checkPage.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { BROKEN_PAGES, brokenHtml, soundPage } from '../support/brokenPages.ts'
import { AXE_RULES } from './expectAccessible.ts'

// That what our page rules find in the source is what axe finds in the page as Chromium shows it, and the other way round. Over the
// gradients that scrolling tables stand on axe leaves contrast open: there our rule alone decides, by the style sheet.

/** The rules of axe that say the same as one of ours, as `rule message`. */
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
  const found = checkPage(html, soundPage.expected).map(({ rule, message }) => `${rule} ${message}`)
  return [...new Set(found.flatMap((flaw) => SAME_AS_AXE[flaw] ?? []))]
}

test('the original charter and a sound page: axe finds nothing, and neither do we', async ({ page }) => {
  const starter = renderHtml(assembleCharter(starterRegister))
  for (const html of [starter, soundPage.html]) {
    expect(await foundByAxe(page, html)).toEqual([])
    expect(checkPage(html, soundPage.expected).filter(({ rule }) => rule === 'A05')).toEqual([])
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
  const ours = checkPage(html, soundPage.expected).map(({ message }) => message)
  expect(new Set(ours)).toEqual(new Set(['darkContrast']))
})
