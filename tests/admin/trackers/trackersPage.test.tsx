import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { aCookieList } from '../../support/aCookieList.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { openWideWindow } from '../../support/openWideWindow.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const good = '1,Acme,Analytics,acme_,,Counts visits,13 months,Acme,,1'
const other = '2,Acme,Marketing,acme_ads,,Targets,90 days,Acme,,0'

async function choose(csv: string, name = 'open-cookie-database.csv') {
  const { user } = renderAdmin('/trackers')
  const input = await screen.findByLabelText('Choisir un fichier CSV…', { selector: 'input' })
  await user.upload(input, new File([csv], name, { type: 'text/csv' }))
  return user
}

describe('the page of known trackers', () => {
  it('says that nothing was imported yet, and where the list is found under which licence', async () => {
    renderAdmin('/trackers')
    expect(await screen.findByRole('heading', { level: 1, name: 'Traceurs connus' })).toBeVisible()
    expect(await screen.findByText('Aucune liste n’a encore été importée.')).toBeVisible()
    expect(
      screen.getByRole('link', { name: 'https://github.com/jkwakman/Open-Cookie-Database' }),
    ).toBeVisible()
    expect(screen.getByText(/Sa licence, Apache-2\.0,/)).toBeVisible()
  })

  it('lists what it knows, with lifetime and source, and finds it by name, provider and purpose', async () => {
    const { cookieOf } = await serveRegister()
    await fetch(new URL('/api/known-trackers/import', window.location.href), {
      method: 'POST',
      headers: { 'content-type': 'text/csv', cookie: await cookieOf('administrator') },
      body: aCookieList(good, other),
    })
    openWideWindow()
    const { user } = renderAdmin('/trackers')
    const rows = async () =>
      within(await screen.findByRole('table', { name: 'Traceurs connus' }))
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent?.replaceAll('\u00A0', ' '))
    expect((await rows())[0]).toBe(
      '_pk_id.*' +
        'MatomoInnoCraft (Matomo Cloud)' +
        'Mesure d’audience : distingue un visiteur d’un autre.Sans accord sous conditions' +
        '13 mois' +
        'D’après Matomo, FAQ 146: What are the cookies created by Matomo JavaScript Tracking client?',
    )
    expect(await rows()).toHaveLength(25)

    await user.type(screen.getByRole('searchbox', { name: 'Rechercher' }), 'acme targets')
    expect(await screen.findByText('1 traceur')).toBeVisible()
    expect(await rows()).toEqual([
      'acme_adsAcmeTargetsAccord requis90 joursD’après Open Cookie Database (importée le 24 novembre 2026)',
    ])
  })

  it('is reached from the menu', async () => {
    const { user } = renderAdmin('/')
    await user.click(await screen.findByRole('link', { name: 'Traceurs connus' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Traceurs connus' })).toBeVisible()
  })

  it('imports a list and says what came of it', async () => {
    await choose(aCookieList(good, other))
    expect(await screen.findByText('2 traceurs importés.')).toBeVisible()
    expect(await screen.findByText('Open Cookie Database : 2 traceurs')).toBeVisible()
    expect(
      screen.getByText(/^Importée le 24 novembre 2026 à .* par Ada Martin <administrator@example\.fr>$/),
    ).toBeVisible()
  })

  it('shows every bad row by its line, and takes none of the list unless it is told to', async () => {
    expectComplaint(/urn:registre:badRows/)
    const { store } = await serveRegister()
    const user = await choose(aCookieList(good, '3,Acme,Analytics,,,,,,,0', 'x,y', other))
    expect(
      await screen.findByText(/^Rien n’a été importé : 2 lignes de « open-cookie-database\.csv »/),
    ).toBeVisible()
    const rows = within(screen.getByRole('table', { name: '2 lignes illisibles' })).getAllByRole('row')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'LigneCe qui ne va pas',
      '3La colonne «\u00A0Cookie / Data Key name\u00A0» est vide.',
      '4Nombre de colonnes\u00A0: 2 au lieu de 10.',
    ])
    expect(await store.importedList()).toBeNull()

    await user.click(screen.getByRole('button', { name: 'Importer les 2 autres lignes' }))
    expect(await screen.findByText('2 traceurs importés.')).toBeVisible()
    expect(await screen.findByText('2 lignes illisibles laissées de côté')).toBeVisible()
    expect(screen.getByRole('table', { name: '2 lignes illisibles' })).toBeVisible()
  })

  it('shows the first of very many bad rows, and gives all of them as a table', async () => {
    expectComplaint(/urn:registre:badRows/)
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:rows'
    })
    const user = await choose(aCookieList(good, ...Array.from({ length: 1_200 }, () => 'x,y'), 'z', other))
    expect(
      await screen.findByText(/^Rien n’a été importé : 1 201 lignes de « open-cookie-database\.csv »/),
    ).toBeVisible()
    const table = screen.getByRole('table', { name: /^1\s000 premières lignes illisibles sur 1\s201$/ })
    expect(table.querySelectorAll('tbody tr')).toHaveLength(1_000)

    await user.click(screen.getByRole('button', { name: 'Télécharger la liste complète (CSV)' }))
    // Decoding the file as text drops its byte order mark.
    expect(await files[0]?.text()).toBe(
      'De la ligne;À la ligne;Ce qui ne va pas\r\n' +
        '3;1202;Nombre de colonnes\u00A0: 2 au lieu de 10.\r\n' +
        '1203;1203;Nombre de colonnes\u00A0: 1 au lieu de 10.\r\n',
    )
  })

  it('leaves an entry in the history, and a line on the home page', async () => {
    const user = await choose(aCookieList(good, other))
    await screen.findByText('2 traceurs importés.')
    await user.click(screen.getByRole('link', { name: 'Historique' }))
    expect(await screen.findByText(/a importé une liste de traceurs connus/)).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Accueil' }))
    const changes = within(await screen.findByRole('region', { name: 'Dernières modifications' }))
    expect((await changes.findAllByRole('listitem'))[0]).toHaveTextContent(
      /^Ada Martin a importé une liste de traceurs connus \(administrator@example\.fr\) · /,
    )
  })

  it('takes none of the list when it is told to', async () => {
    expectComplaint(/urn:registre:badRows/)
    const { store } = await serveRegister()
    const user = await choose(aCookieList(good, 'x,y'))
    await user.click(await screen.findByRole('button', { name: 'Ne rien importer' }))
    expect(screen.queryByRole('table', { name: /illisible/ })).not.toBeInTheDocument()
    expect(await store.importedList()).toBeNull()
  })

  it('says that another file is none of this list', async () => {
    expectComplaint(/urn:registre:badRows/)
    await choose('Nom;Durée', 'cookies.csv')
    expect(
      await screen.findByText(/^Rien n’a été importé : aucun traceur ne peut être lu dans « cookies\.csv »/),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Importer/ })).not.toBeInTheDocument()
  })

  it('says that a file is too large', async () => {
    expectComplaint(/urn:registre:tooLarge/)
    await choose(aCookieList('x'.repeat(1_000_001)))
    expect(
      await screen.findByText('C’est trop volumineux pour être enregistré : un mégaoctet au plus.'),
    ).toBeVisible()
  })

  it('says when it can’t be read what was imported, and tries again', async () => {
    expectComplaint(/status: 500/)
    await serveRegister()
    mockServer.use(http.get('*/api/known-trackers', () => HttpResponse.json({}, { status: 500 })))
    const { user } = renderAdmin('/trackers')
    const again = await screen.findByRole('button', { name: 'Réessayer' })
    await serveRegister()
    await user.click(again)
    expect(await screen.findByText('Aucune liste n’a encore été importée.')).toBeVisible()
  })

  it.each(['editor', 'publisher'] as const)(
    'lets a person who is %s look, and import nothing',
    async (role) => {
      await serveRegister(undefined, role)
      renderAdmin('/trackers')
      expect(await screen.findByText('Aucune liste n’a encore été importée.')).toBeVisible()
      expect(screen.queryByRole('button', { name: 'Choisir un fichier CSV…' })).not.toBeInTheDocument()
      expect(await screen.findByRole('link', { name: 'Traceurs connus' })).toBeVisible()
    },
  )

  it('is not for readers', async () => {
    await serveRegister(undefined, 'reader')
    renderAdmin('/trackers')
    expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Traceurs connus')
  })
})
