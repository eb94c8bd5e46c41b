import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { serveRegister } from '../../support/mockServer.ts'
import { addSecondSite } from '../../support/secondSite.ts'
import { applyImport, findPlan, importButton, importFile, shownRows } from './openImport.ts'

const HEADINGS = 'Nom du cookie;Prestataire;Catégorie;Service;Finalité;Durée'
const NEW = '_pk_id;Matomo;Mesure d’audience;Statistiques;Compter les visites;13 mois'
const CHANGED = 'sessionid;Opendatasoft;;Authentification;;2 ans'
const SAME = 'csrftoken;Opendatasoft;;;;'
const PROBLEM = '_z;Matomo;Mesure d’audience;;But;1 an'
const tableOf = (...rows: string[]) => [HEADINGS, ...rows].join('\n')

const filter = (name: string) => screen.getByRole('button', { name })
const take = (name: RegExp) => screen.getByRole('checkbox', { name })
const willWrite = () =>
  screen.getByText(/^(?:L’import écrira|Il n’y a rien à importer de)/).textContent.replaceAll('\u00A0', ' ')

describe('the dry run', () => {
  it('shows each row as new, changed field by field, unchanged or a problem, by numbers that filter', async () => {
    const { user } = await importFile(tableOf(NEW, CHANGED, SAME, PROBLEM))
    expect(shownRows().map((row) => /(?:Nouveau|Modifié|Inchangé|Problème)/.exec(row)?.[0])).toEqual([
      'Nouveau',
      'Modifié',
      'Inchangé',
      'Problème',
    ])
    await user.click(filter('Modifié (1)'))
    expect(shownRows()).toEqual(['sessionidligne 3ModifiéDurée de vie : (vide) →devient 2 ans'])
    await user.click(filter('Problème (1)'))
    expect(shownRows()).toEqual([expect.stringContaining('« Service » est vide : remplissez cette cellule')])
  })

  it('lets one leave out a row, or all of a kind, and writes the others', async () => {
    const { store } = await serveRegister()
    const { user } = await importFile(tableOf(NEW, CHANGED))
    await user.click(take(/^Importer sessionid, ligne 3$/))
    expect(willWrite()).toBe('L’import écrira : 1 nouveau cookie.')
    await user.click(filter('Nouveau (1)'))
    await user.click(take(/^Importer les nouveaux$/))
    expect(willWrite()).toMatch(/^Il n’y a rien à importer/)
    expect(importButton()).toBeDisabled()
    await user.click(take(/^Importer _pk_id, ligne 2$/))
    await applyImport(user)
    const { cookies } = await store.register()
    expect(cookies.map(({ name }) => name)).toContain('_pk_id')
    expect(cookies.find(({ name }) => name === 'sessionid')?.lifetime).not.toBe('P2Y')
  })

  it('has what the register does not know decided once, by what resembles it, and undone by another choice', async () => {
    const { user } = await importFile(
      tableOf('_x;Opendatasof;;Service;But;1 an', '_y;Opendatasof;;Service;But;1 an'),
    )
    const input = screen.getByRole('combobox', { name: 'Prestataire «\u00A0Opendatasof\u00A0»' })
    await user.click(input)
    const options = within(screen.getByRole('listbox'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent.replaceAll('\u00A0', ' '))
    expect(options.slice(0, 3)).toEqual([
      'C’est « Opendatasoft »',
      'Créer « Opendatasof »',
      'Laisser ces lignes de côté',
    ])
    await user.click(screen.getByRole('option', { name: /^C’est/ }))
    await findPlan()
    const category = screen.getByRole('combobox', { name: 'Lignes sans catégorie' })
    await user.click(category)
    await user.click(screen.getByRole('option', { name: /^C’est/ }))
    expect(await screen.findByText(/^L’import écrira : 2 nouveaux cookies/)).toBeVisible()
    expect(screen.getByText(/^2 choix ont été faits/)).toBeVisible()
  })

  it('asks once for what the register needs and the file does not say', async () => {
    const { user } = await importFile(
      'Nom du cookie;Prestataire;Catégorie;Finalité\n_x;Matomo;Publicité;But\n_y;Matomo;Publicité;But',
    )
    const part = within(screen.getByRole('form', { name: 'À donner pour tout le fichier' }))
    expect(part.getByText('manque sur 2 lignes')).toBeVisible()
    await user.type(part.getByRole('textbox', { name: 'Service' }), 'Portail')
    await user.click(part.getByRole('button', { name: 'Appliquer à ces lignes' }))
    expect(await screen.findByText(/^L’import écrira : 2 nouveaux cookies/)).toBeVisible()
  })

  it('shows several cookies where a cell named them, and a lifetime that nobody understands as it was written', async () => {
    await importFile(tableOf('_pk_id, _pk_ses;Matomo;Publicité;Service;But;selon les cas'))
    const rows = shownRows()
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain('ligne 2, 1ᵉ nom de la cellule')
    expect(rows[1]).toContain('La cellule nommait plusieurs cookies : une fiche pour chacun.')
    expect(rows[0]).toContain('La durée n’a pas été comprise')
  })

  it('lists what the file lacks, and retires only what one ticks', async () => {
    const { store } = await serveRegister()
    const { user } = await importFile(tableOf(CHANGED))
    await user.click(
      screen.getByRole('button', { name: '3 cookies du registre ne sont pas dans le fichier' }),
    )
    await user.click(take(/^Marquer comme retiré.: csrftoken$/))
    expect(willWrite()).toBe('L’import écrira : 1 cookie modifié et 1 cookie retiré.')
    await applyImport(user)
    const { cookies } = await store.register()
    expect(cookies.filter(({ status }) => status === 'retired').map(({ name }) => name)).toEqual([
      'csrftoken',
    ])
  })

  it('shows the texts of a page word by word, to be taken or left', async () => {
    const { store } = await serveRegister()
    const page =
      '<h2>Qu’est ce qu’un cookie ?</h2><p>Un petit fichier.</p><h2>Un titre nouveau</h2><p>Texte.</p>'
    const { user } = await importFile(page, 'page.html')
    const texts = within(screen.getByRole('region', { name: 'Textes de la page' }))
    expect(texts.getByRole('heading', { name: /^Un titre nouveau/ })).toHaveTextContent(
      'Un titre nouveau (Nouveau)',
    )
    expect(willWrite()).toBe('L’import écrira : 2 textes.')
    await user.click(take(/^Importer le texte «.Un titre nouveau.»/))
    expect(willWrite()).toBe('L’import écrira : 1 texte.')
    await applyImport(user)
    const { sections } = await store.register()
    expect(sections.map(({ heading }) => heading)).not.toContain('Un titre nouveau')
    expect(sections.map(({ body }) => body)).toContain('<p>Un petit fichier.</p>')
  })

  it('leaves or takes all texts of a page at once', async () => {
    const { user } = await importFile('<h2>Un</h2><p>Texte.</p><h2>Deux</h2><p>Texte.</p>', 'page.html')
    await user.click(take(/^Importer tous les textes de la page$/))
    expect(willWrite()).toMatch(/^Il n’y a rien à importer/)
    await user.click(take(/^Importer le texte «.Deux.»/))
    expect(willWrite()).toBe('L’import écrira : 1 texte.')
  })

  it('asks for which platforms, from two on', async () => {
    const { store } = await serveRegister()
    await addSecondSite(store, { who: 'a', at: '2026-11-24T09:00:00.000Z' })
    const { user } = await importFile(tableOf(NEW))
    const sites = within(screen.getByRole('group', { name: /^Pour quelles plateformes/ }))
    expect(sites.getAllByRole('checkbox', { checked: true })).toHaveLength(2)
    await user.click(sites.getByRole('checkbox', { name: 'transport.exemple.fr' }))
    await findPlan()
    await applyImport(user)
    const { cookies } = await store.register(2)
    expect(cookies.map(({ name }) => name)).not.toContain('_pk_id')
  })

  it('holds ten thousand rows, of which those in sight are on the page, and says how many there are', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `c_${at};Matomo;Publicité;Service;But;1 an`)
    await importFile(tableOf(...rows))
    const table = screen.getByRole('table', { name: 'Lignes du fichier' })
    expect(table).toHaveAttribute('aria-rowcount', '10001')
    expect(within(table).getAllByRole('row').length).toBeLessThan(60)
    expect(within(table).getAllByRole('row')[4]).toHaveAttribute('aria-rowindex', '5')
  })
})
