import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { countSteps } from './countedSteps.ts'
import { expectAccessible } from './expectAccessible.ts'
import { test } from './test.ts'

const RESOURCES = ['cookies', 'sections', 'providers', 'categories'] as const

/** Leaves nothing of the register but its platform, with a title and columns of its own. */
async function emptyRegister(request: APIRequestContext): Promise<void> {
  for (const resource of RESOURCES) {
    const records: { id: number }[] = await (await request.get(`/api/${resource}?range=[0,99]`)).json()
    const filter = JSON.stringify({ id: records.map(({ id }) => id) })
    expect((await request.delete(`/api/${resource}?filter=${encodeURIComponent(filter)}`)).status()).toBe(200)
  }
  const site = await (await request.get('/api/sites/1')).json()
  const data = { ...site, title: 'Sans titre', columns: [{ field: 'cookie.name', label: 'Nom' }] }
  expect((await request.put('/api/sites/1', { data })).status()).toBe(200)
}

/** Puts a page on the clipboard as a browser does that copies it, and pastes it. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate(async (html) => {
    const text = new DOMParser().parseFromString(html, 'text/html').body.textContent
    const types = { 'text/html': html, 'text/plain': text }
    const blobs = Object.entries(types).map(
      ([type, content]) => [type, new Blob([content], { type })] as const,
    )
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries<Blob>(blobs))])
  }, html)
  await page.keyboard.press('ControlOrMeta+v')
}

/** A spreadsheet as a French office saves it: titles above the headings, `;`, Windows-1252. */
const CORRECTIONS = Buffer.from(
  [
    'Registre des cookies – relevé de novembre;;;',
    'À retourner au DPD;;;',
    ';;;',
    'Nom du cookie;Prestataire;Finalité;Durée',
    'csrftoken;Opendatasoft;Protéger les formulaires envoyés.;1 an',
    'sessionid;Opendatasoft;;session',
  ]
    .join('\r\n')
    .replace('–', '\x96'),
  'latin1',
)

const main = (page: Page) => page.getByRole('main')
const done = (page: Page) => page.getByRole('heading', { level: 2, name: 'C’est importé' })
const charter = async (request: APIRequestContext) => (await request.get('/api/draft/charte.txt')).text()

test('a register from the page that one has, corrected from a spreadsheet, and taken back', async ({
  page,
  request,
  context,
}) => {
  const original = await charter(request)
  await emptyRegister(request)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')

  const first = countSteps()
  await first.click(page.getByRole('navigation').getByRole('link', { name: 'Importer' }))
  await expect(page.getByText(/^Déposez un fichier ici/)).toBeVisible()
  // Pasting is a step too.
  await paste(page, renderFragment(assembleCharter(starterRegister)))
  await expect(main(page).getByText('Nouveaux (4)')).toBeVisible()
  await expect(page.getByRole('row', { name: /sessionid/ })).toContainText('Opendatasoft')
  await expectAccessible(page)
  await first.click(main(page).getByRole('button', { name: 'Importer', exact: true }))
  await expect(done(page)).toBeVisible()
  expect(first.counted().steps + 1).toBe(3)
  expect(await charter(request)).toBe(original)
  await page.getByRole('link', { name: 'Voir l’aperçu' }).click()
  await expect(page.frameLocator('iframe').first().getByRole('row')).toHaveCount(5)

  await page.getByRole('navigation').getByRole('link', { name: 'Importer' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'releve.csv', mimeType: 'text/csv', buffer: CORRECTIONS })
  await expect(page.getByLabel('Encodage')).toHaveValue('windows-1252')
  await expect(page.getByLabel('Séparateur')).toHaveValue(';')
  await expect(page.getByText(/^Au-dessus, laissé de côté/)).toContainText(
    'Registre des cookies – relevé de novembre',
  )
  await expect(main(page).getByText('Modifiés (2)')).toBeVisible()
  await expect(page.getByRole('row', { name: /csrftoken/ })).toContainText(
    'Protéger les formulaires envoyés.',
  )
  await main(page).getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(done(page)).toBeVisible()
  expect(await charter(request)).toContain('Protéger les formulaires envoyés.')

  // « Take last Tuesday’s import back », in three steps at most.
  const back = countSteps()
  await page.goto('/')
  await back.click(page.getByRole('navigation').getByRole('link', { name: 'Importer' }))
  await back.click(page.getByRole('button', { name: 'Annuler l’import de «\u00A0releve.csv\u00A0»' }))
  await back.click(page.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }))
  await expect(page.getByText('Les 2 fiches sont comme avant.')).toBeVisible()
  expect(back.counted().steps).toBe(3)
  expect(await charter(request)).toBe(original)

  await page.getByRole('navigation').getByRole('link', { name: 'Historique' }).click()
  const history = page.getByRole('list', { name: 'Historique' })
  await expect(history.getByText(/releve\.csv/).first()).toBeVisible()
  await expect(history.getByText(/texte collé/).first()).toBeVisible()
})
