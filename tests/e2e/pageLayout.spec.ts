import { expect, type Page, test } from '@playwright/test'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { type Column, COLUMN_FIELDS } from '#charter/register/columns.ts'
import { aRegister } from '../support/builders.ts'
import { expectAccessible } from './expectAccessible.ts'

const LONG_NAME = 'a_tracker_whose_name_goes_on_and_on_without_any_break_1234567890'
const SOME: Column[] = [
  { field: 'provider.name', label: 'Prestataire' },
  { field: 'cookie.name', label: 'Nom' },
  { field: 'cookie.purpose', label: 'Finalité' },
  { field: 'cookie.recipients', label: 'Destinataires' },
]
const ALL: Column[] = COLUMN_FIELDS.map((field) => ({ field, label: field }))

const pageWith = (columns: Column[]) =>
  renderHtml(
    assembleCharter(
      aRegister({
        site: {
          columns,
          pageNotes: 'yes',
          platformUrl: 'https://data.example.fr',
          controller: 'Région Exemple',
          withdrawalLabel: 'Gérer mes cookies',
          withdrawalUrl: '#cookies',
        },
        providers: [{ name: 'Matomo', privacyPolicyUrl: 'https://matomo.org/privacy-policy/' }],
        categories: [{ name: 'Nécessaires' }, { name: 'Statistiques', consent: 'required' }],
        cookies: [
          { name: 'sessionid', thirdPartyAccess: 'no' },
          { name: LONG_NAME, categoryId: 2, domain: 'statistics.department.data.example.fr' },
        ],
        sections: [
          { heading: 'Vos droits', body: '<p>Voir https://www.cnil.fr/plaintes.</p>' },
          { heading: 'Les cookies', kind: 'registry' },
        ],
      }),
      { published: { number: 4, at: '2027-03-03T10:00:00.000Z' } },
    ),
  )

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const [name, columns] of [
  ['some columns', SOME],
  ['all columns', ALL],
] as const)
  for (const width of [320, 360, 768, 1440])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`a page of ${name} is fit for everybody at ${width} px, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.setContent(pageWith([...columns]))
        await expectAccessible(page)
        expect(await overflow(page)).toBe(0)
      })

test('on a phone each cookie is a card, and the table a table still', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.setContent(pageWith(SOME))
  const table = page.getByRole('table', { name: 'Nécessaires' })
  await expect(table.getByRole('columnheader')).toHaveText([
    'Prestataire',
    'Nom',
    'Finalité',
    'Destinataires',
  ])
  const row = table.getByRole('row').nth(1)
  await expect(row.getByRole('cell')).toHaveCount(2)
  const [title, provider] = await Promise.all([
    row.getByRole('rowheader', { name: 'sessionid' }).boundingBox(),
    row.getByRole('cell', { name: 'Matomo' }).boundingBox(),
  ])
  expect(title?.y).toBeLessThan(provider?.y ?? 0)
  // Nobody else can read it: no recipients are missed, and the card does not mention them.
  await expect(row.getByText('–')).toBeHidden()
})

for (const [name, columns] of [
  ['some columns', SOME],
  ['all columns', ALL],
] as const)
  test(`on paper no name is cut, with ${name}`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    // A4 between margins of 15 mm.
    await page.setViewportSize({ width: 680, height: 1000 })
    await page.setContent(pageWith([...columns]))
    expect(await overflow(page)).toBe(0)
    for (const cookie of ['sessionid', LONG_NAME]) {
      const lines = await page.getByRole('rowheader', { name: cookie }).evaluate((cell) => {
        const range = document.createRange()
        range.selectNodeContents(cell)
        return range.getClientRects().length
      })
      expect(lines, cookie).toBe(1)
    }
  })
