import { expect, type Page } from '@playwright/test'
import { openScreen } from './openScreen.ts'
import { test } from './test.ts'

// « Nothing above the field being typed grows or shrinks »: findings come and go with each of these, here and above.
const TYPED: [field: string, words: string][] = [
  ['Nom', '_ga_*'],
  ['Service', 'Google Analytics'],
  ['Emplacement', 'Front office'],
  ['Finalité', 'Divers'],
  ['Durée, en nombre', '10 ans'],
  ['Motif de l’exemption', 'Court'],
  ['Destinataires', 'Google'],
  ['Domaine', '.doubleclick.net'],
  ['Notes', 'À revoir'],
]

/** Fields by which trackers are recognised, once the person stops typing. */
const RECOGNISED = ['Nom', 'Domaine']

const PARTS = [/^Exemption de consentement/, /^Accès et conservation/, /^Technique/, /^Suivi interne/]

for (const [place, width] of [
  ['beside the page', 1440],
  ['on a phone', 360],
] as const) {
  test(`no field of a cookie moves while it is typed in, ${place}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await openScreen(page, '/cookies/1')
    for (const name of PARTS) {
      const part = page.getByRole('button', { name })
      if ((await part.getAttribute('aria-expanded')) === 'false') await part.click()
    }
    await page.getByRole('combobox', { name: 'Accès de tiers' }).click()
    await page.getByRole('option', { name: 'Oui' }).click()
    const findings = page.locator('form [data-findings]')
    const said = new Set<string>()
    for (const [name, words] of TYPED) {
      const field = page
        .getByLabel(name, { exact: true })
        .or(page.getByLabel(`${name} *`, { exact: true }))
        .first()
      await field.click()
      const tops = await field.evaluateHandle(watchTop)
      await field.fill('')
      await settle(page)
      const recognised = RECOGNISED.includes(name) ? page.waitForResponse(/\/proposals\?/) : undefined
      await field.fill(words)
      await recognised
      await settle(page)
      expect.soft(await tops.evaluate((seen) => [...seen]), name).toHaveLength(1)
      said.add((await findings.allInnerTexts()).join())
    }
    // They did come and go.
    expect(said.size).toBeGreaterThan(3)
  })
}

/** Every place, from the top of the window, in which the element is from now on. */
function watchTop(element: Element): Set<number> {
  const seen = new Set<number>()
  const look = () => {
    seen.add(Math.round(element.getBoundingClientRect().top))
    requestAnimationFrame(look)
  }
  look()
  return seen
}

/** Waits until React has checked the record with what was typed, which it does when it has nothing else to do. */
async function settle(page: Page): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  }
}
