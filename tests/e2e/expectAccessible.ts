import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Expects no violation of WCAG 2.2 A and AA, nor of axe's best practices, in the page. The content of the charter's frame
 * is left out, since no script can run in it, not even axe; the charter has a test of its own.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axeOf(page).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => ({ id, html, target: String(target) })),
  )
  const lasting: string[] = []
  for (const { id, html, target } of found)
    if (id !== 'target-size' || (await isSmallInView(page, target))) lasting.push(`${id}: ${html}`)
  expect(lasting).toEqual([])
}

/** Expects that all can be told from its ground: what a change of colours may have broken in a page that is accessible otherwise. */
export async function expectContrast(page: Page): Promise<void> {
  const { violations } = await axeOf(page).withRules(['color-contrast', 'link-in-text-block']).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
}

const axeOf = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ iframes: false }).withTags(AXE_RULES)

/** Whether a target is too small in the middle of the window too, where no bar that stays in view covers a part of it. */
async function isSmallInView(page: Page, target: string): Promise<boolean> {
  await page.locator(target).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const { violations } = await axeOf(page).include(target).withRules(['target-size']).analyze()
  return violations.length > 0
}
