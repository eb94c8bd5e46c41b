import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { serveRegister } from '../../support/mockServer.ts'
import { hasRealFiles, realFile, seedFile } from '../../support/realFiles.ts'
import { PretendedWorker } from '../../support/pretendWorker.ts'
import { chooseFile, findPlan, importFile, openImport, shownRows } from './openImport.ts'

const TITLED = [
  'Registre des cookies de la mairie;;',
  ';;',
  'Nom du cookie;Durée;Ma colonne',
  'sessionid;1 an;é',
].join('\n')

/** As Windows writes it in France. */
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0)

const select = (name: string) =>
  screen.getByRole('combobox', { name: name.replace('« ', '«\u00A0').replace(' »', '\u00A0»') })

describe('a file is recognised', () => {
  it('with its encoding, what divides its cells, and the titles above its headings', async () => {
    await importFile(windows1252(TITLED))
    expect(select('Format')).toHaveDisplayValue('Tableau (CSV)')
    expect(select('Encodage')).toHaveDisplayValue('Windows-1252 (Europe de l’Ouest)')
    expect(select('Séparateur')).toHaveDisplayValue(/^point-virgule/)
    expect(screen.getByText(/^2 colonnes reconnues sur 3/)).toHaveTextContent(
      'Laissées de côté : Ma colonne.',
    )
    expect(screen.getByText(/^Au-dessus/)).toHaveTextContent('Registre des cookies de la mairie')
    expect(shownRows()).toEqual(['sessionidligne 4ModifiéDurée de vie : (vide) →devient 1 an'])
  })

  it('and read otherwise by a click', async () => {
    const { user } = await importFile('Nom;Durée\nsessionid;1 an')
    await user.selectOptions(select('Séparateur'), 'virgule ,')
    expect(await screen.findByText(/^1 colonne reconnue sur 1/)).toBeVisible()
    await user.selectOptions(select('Séparateur'), 'Reconnaître de nouveau')
    expect(await screen.findByText(/^2 colonnes reconnues sur 2/)).toBeVisible()

    await user.selectOptions(select('Encodage'), 'Macintosh')
    await vi.waitFor(() => expect(select('Encodage')).toHaveDisplayValue('Macintosh'))
  })

  it('by the line of its headings that somebody chooses', async () => {
    const { user } = await importFile('Nom;Durée\nsessionid;1 an\ncsrftoken;2 ans')
    await user.click(screen.getByRole('button', { name: 'Voir et changer les colonnes' }))
    expect(select('Ligne des titres')).toHaveDisplayValue(/Nom · Durée$/)
    await user.selectOptions(select('Ligne des titres'), '2')
    await vi.waitFor(() => expect(select('Ligne des titres')).toHaveDisplayValue(/sessionid · 1 an$/))
  })

  it.skipIf(!hasRealFiles).each([
    ['registre-communes.csv', 'Tableau (CSV)', 6],
    ['registre-communes.xlsx', 'Classeur Excel', 6],
    ['registre-communes.ods', 'Classeur LibreOffice', 6],
    ['wec-inspection-2024.json', 'Website Evidence Collector', 6],
  ])('whatever office made it: %s (skipped without the files)', async (name, format, count) => {
    await importFile(Uint8Array.from(realFile(name)), name)
    expect(screen.getAllByText(format).length).toBeGreaterThan(0)
    expect(screen.getByRole('button', { name: new RegExp(`^Tout \\(${count}\\)$`) })).toBeVisible()
  })
})

describe('columns', () => {
  const UNKNOWN = 'Norme;Prescription\nsessionid;1 an'

  it('are named by hand, and so are those of the next file with these headings', async () => {
    await serveRegister()
    const { user, unmount } = await openImport()
    await chooseFile(user, UNKNOWN)
    expect(
      await screen.findByText('Aucune colonne ne donne le nom des cookies : dites laquelle.'),
    ).toBeVisible()
    const table = within(screen.getByRole('table', { name: 'Colonnes du fichier et champs du registre' }))
    expect(table.getByRole('row', { name: /^Norme sessionid/ })).toBeVisible()

    await user.selectOptions(select('Champ du registre pour « Norme »'), 'Nom du cookie')
    await findPlan()
    await user.selectOptions(select('Champ du registre pour « Prescription »'), 'Durée de vie')
    await vi.waitFor(() => expect(shownRows()[0]).toContain('Durée de vie : (vide) →devient 1 an'))
    unmount()

    const second = await openImport()
    await chooseFile(second.user, `${UNKNOWN}\ncsrftoken;2 ans`)
    await findPlan()
    expect(screen.getByText(/Colonnes telles que vous les avez choisies/)).toBeVisible()
    expect(shownRows()).toHaveLength(2)
    await second.user.click(screen.getByRole('button', { name: 'Oublier ce choix' }))
    expect(
      await screen.findByText('Aucune colonne ne donne le nom des cookies : dites laquelle.'),
    ).toBeVisible()
  })

  it('are not those that another person chose in this browser', async () => {
    localStorage.setItem(
      'registre.columns.999',
      JSON.stringify([{ headings: ['Norme', 'Prescription'], columns: { 0: 'cookie.name' } }]),
    )
    const { user } = await openImport()
    await chooseFile(user, UNKNOWN)
    expect(
      await screen.findByText('Aucune colonne ne donne le nom des cookies : dites laquelle.'),
    ).toBeVisible()
  })
})

describe('what is pasted', () => {
  const paste = (data: Record<string, string>) =>
    fireEvent.paste(document.body, {
      clipboardData: { getData: (type: string) => data[type] ?? '', files: [] },
    })

  it('is read at once, anywhere on the page: cells, or a page with its text', async () => {
    await openImport()
    paste({
      'text/html':
        '<h2>Nos cookies</h2><p>Voici.</p><table><tr><th>Cookie</th><th>Durée</th></tr><tr><td>sessionid</td><td>1 an</td></tr></table>',
      'text/plain': 'Nos cookies',
    })
    await findPlan()
    expect(screen.getByText('Texte collé')).toBeVisible()
    expect(shownRows()[0]).toContain('sessionid')
    expect(
      within(screen.getByRole('region', { name: 'Textes de la page' })).getByText('Nos cookies'),
    ).toBeVisible()
  })

  it.skipIf(!hasRealFiles)('is the original page, as text (skipped without its file)', async () => {
    await openImport()
    paste({ 'text/plain': new TextDecoder().decode(seedFile()) })
    await findPlan()
    expect(
      screen.getByText('Ce fichier ne dit rien que le registre ne sache déjà : il n’y a rien à importer.'),
    ).toBeVisible()
    expect(screen.getByRole('button', { name: 'Importer' })).toBeDisabled()
  })

  it('can be typed, and is then read by a button', async () => {
    const { user } = await openImport()
    await user.type(screen.getByRole('textbox', { name: 'Coller ici' }), 'Nom;Durée{enter}sessionid;1 an')
    await user.click(screen.getByRole('button', { name: 'Lire ce texte' }))
    await findPlan()
    expect(shownRows()).toHaveLength(1)
  })

  it('is dropped as a file, one at a time', async () => {
    await openImport()
    const file = new File(['Nom;Durée\nsessionid;1 an'], 'a.csv')
    const drop = (files: File[]) =>
      fireEvent.drop(document.body, { dataTransfer: { getData: () => '', files } })
    drop([file, file])
    expect(await screen.findByText(/^Un fichier à la fois/)).toBeVisible()
    drop([file])
    await findPlan()
    expect(screen.getByText('a.csv')).toBeVisible()
  })
})

describe('what can’t be read', () => {
  it.each([
    ['nothing', '', 'Ce fichier est vide.'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      /qui ne s’importe pas|d’aucun format connu/,
    ],
    ['broken JSON', '{"log": {', /^Ce fichier JSON est abîmé/],
    [
      'an old workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /ancien format|mot de passe/,
    ],
  ])('is refused in a sentence, and another file can follow: %s', async (_, content, sentence) => {
    const { user } = await openImport()
    await chooseFile(user, content)
    expect(await screen.findByText(sentence)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Choisir autre chose…' }))
    await chooseFile(user, 'Nom;Durée\nsessionid;1 an')
    await findPlan()
    expect(shownRows()).toHaveLength(1)
  })

  it('is not opened at all over 20 MB', async () => {
    const { user } = await openImport()
    await chooseFile(user, 'a'.repeat(20_000_001))
    expect(await screen.findByText(/^Ce fichier dépasse 20 Mo/)).toBeVisible()
  })

  it('or takes longer than 30 seconds: the reading is ended, and the page lives', async () => {
    const { user } = await openImport()
    const terminate = vi.fn<() => void>()
    vi.stubGlobal(
      'Worker',
      class extends EventTarget {
        postMessage = () => undefined
        terminate = terminate
      },
    )
    const input = screen.getByLabelText('Choisir un fichier…', { selector: 'input' })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    fireEvent.change(input, { target: { files: [new File(['a'], 'a.csv')] } })
    await vi.advanceTimersByTimeAsync(30_000)
    vi.useRealTimers()
    expect(await screen.findByText(/^La lecture a pris plus de 30 secondes/)).toBeVisible()
    expect(terminate).toHaveBeenCalledOnce()
    vi.stubGlobal('Worker', PretendedWorker)
    await user.click(screen.getByRole('button', { name: 'Choisir autre chose…' }))
    await chooseFile(user, 'Nom;Durée\nsessionid;1 an')
    await findPlan()
  })

  it('or swells until the browser ends its reader: that is said', async () => {
    const { user } = await openImport()
    vi.stubGlobal(
      'Worker',
      class extends EventTarget {
        postMessage = () => void this.dispatchEvent(new Event('error'))
        terminate = () => undefined
      },
    )
    await chooseFile(user, 'a')
    expect(await screen.findByText(/^Le navigateur a arrêté la lecture/)).toBeVisible()
  })

  it('or is a folder, or a file that is gone', async () => {
    await openImport()
    const gone = Object.assign(new File([''], 'dossier'), {
      arrayBuffer: async () => {
        throw new Error('NotReadableError')
      },
    })
    fireEvent.drop(document.body, { dataTransfer: { getData: () => '', files: [gone] } })
    expect(await screen.findByText(/^Le navigateur n’a pas pu ouvrir ce fichier/)).toBeVisible()
  })

  it('says so in English too', async () => {
    const { user } = await openImport()
    await user.click(screen.getByRole('button', { name: 'English' }))
    await user.upload(
      await screen.findByLabelText('Choose a file…', { selector: 'input' }),
      new File([''], 'a.csv'),
    )
    expect(await screen.findByText('This file is empty.')).toBeVisible()
  })
})
