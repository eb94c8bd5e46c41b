import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { aRegister } from '../../support/builders.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { choose, namesListed, openVariedList, variedRegister } from './variedList.ts'

describe('the list of cookies', () => {
  it('names each cookie by a link, counts them, and says in words what is missing', async () => {
    await openVariedList()
    expect(namesListed()).toEqual(['_pk_id.*', 'csrftoken', 'sessionid'])
    expect(screen.getByRole('link', { name: 'sessionid' })).toHaveAttribute('href', '#/cookies/1')
    expect(screen.getByText('3 cookies')).toBeVisible()
    const row = screen.getByRole('row', { name: /csrftoken/ })
    expect(within(row).getByText('Durée manquante')).toBeVisible()
    expect(screen.getByRole('row', { name: /_pk_id/ })).toHaveTextContent('13 mois')
  })

  it('finds by any word, accents and case aside, and keeps the search in the address', async () => {
    const { user } = await openVariedList()
    await user.type(screen.getByRole('searchbox', { name: 'Rechercher' }), 'PK')
    await waitFor(() => expect(namesListed()).toEqual(['_pk_id.*']))
    expect(screen.getByText('1 cookie sur 3, liste filtrée')).toBeVisible()
    expect(decodeURIComponent(window.location.hash)).toContain('filter={"q":"PK"}')

    await user.click(screen.getByRole('button', { name: 'Effacer les filtres' }))
    await waitFor(() => expect(namesListed()).toHaveLength(3))
    expect(screen.getByRole('searchbox', { name: 'Rechercher' })).toHaveValue('')
  })

  it.each([
    ['Prestataire', 'Matomo', ['_pk_id.*']],
    ['Catégorie', 'Cookies nécessaires', ['csrftoken', 'sessionid']],
    ['Consentement', 'Consentement requis', ['_pk_id.*']],
    ['État', 'Brouillon', ['_pk_id.*']],
    ['Durée de vie', 'Pas encore connue', ['csrftoken']],
    ['Durée de vie', 'Session', ['sessionid']],
  ])('filters by « %s » : %s', async (field, choice, names) => {
    const { user } = await openVariedList()
    await choose(user, field, choice)
    await waitFor(() => expect(namesListed()).toEqual(names))
  })

  it('opens a filtered list from its address, and shows which filter is in force', async () => {
    const filter = encodeURIComponent(JSON.stringify({ lifetime: [''] }))
    await openVariedList(`/cookies?filter=${filter}`)
    expect(namesListed()).toEqual(['csrftoken'])
    expect(await screen.findByRole('combobox', { name: 'Durée de vie' })).toHaveTextContent(
      'Pas encore connue',
    )
  })

  it('says that nothing matches, and gives the way back', async () => {
    const { user } = await openVariedList()
    await user.type(screen.getByRole('searchbox', { name: 'Rechercher' }), 'rien de tel')
    expect(await screen.findByText('Aucune fiche ne correspond à cette recherche.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Afficher toutes les fiches' }))
    expect(await screen.findByRole('link', { name: 'sessionid' })).toBeVisible()
  })

  it('keeps a filter under the name that says what it is', async () => {
    const { user } = await openVariedList()
    await choose(user, 'Prestataire', 'Matomo')
    await waitFor(() => expect(namesListed()).toEqual(['_pk_id.*']))
    expect(screen.getByText('1 cookie sur 3, liste filtrée')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Filtres enregistrés' }))
    await waitFor(() => expect(screen.getByLabelText('Nom du filtre')).toHaveValue('Matomo'))
    await user.click(screen.getByRole('button', { name: 'Enregistrer ce filtre' }))
    await user.click(await screen.findByRole('button', { name: 'Effacer les filtres' }))
    await waitFor(() => expect(namesListed()).toHaveLength(3))

    await user.click(screen.getByRole('button', { name: 'Filtres enregistrés' }))
    await user.click(await screen.findByRole('button', { name: 'Appliquer « Matomo »' }))
    await waitFor(() => expect(namesListed()).toEqual(['_pk_id.*']))

    await user.click(screen.getByRole('button', { name: 'Filtres enregistrés' }))
    await user.click(await screen.findByRole('button', { name: 'Retirer « Matomo »' }))
    expect(screen.getByText(/^Aucun filtre enregistré/)).toBeVisible()
  })

  it('shows the columns chosen, by keyboard too', async () => {
    const { user } = await openVariedList()
    const button = await screen.findByRole('button', { name: 'Colonnes de cette liste' })
    button.focus()
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Colonnes à montrer' })
    within(dialog).getByRole('checkbox', { name: 'Domaine' }).focus()
    await user.keyboard(' ')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
    expect(button).toHaveFocus()
    expect(screen.getByRole('columnheader', { name: /Domaine/ })).toBeVisible()
  })

  it('says which column it is sorted by', async () => {
    const { user } = await openVariedList()
    expect(screen.getByRole('columnheader', { name: /Nom/ })).toHaveAttribute('aria-sort', 'ascending')
    await user.click(screen.getByRole('button', { name: 'État' }))
    await waitFor(() => expect(namesListed()).toEqual(['sessionid', 'csrftoken', '_pk_id.*']))
    expect(screen.getByRole('columnheader', { name: 'État' })).toHaveAttribute('aria-sort', 'ascending')
  })

  it('says what the register is for while it holds no cookie', async () => {
    await serveRegister(aRegister({ cookies: [] }))
    renderAdmin('/cookies')
    expect(await screen.findByRole('heading', { name: 'Aucun cookie au registre' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ajouter un cookie' })).toHaveAttribute(
      'href',
      '#/cookies/create',
    )
  })

  it('says that it could not be loaded, and tries again', async () => {
    expectComplaint(/errors.storage/)
    const refusal = { type: 'urn:registre:storage', title: 'Storage', status: 503, message: 'errors.storage' }
    mockServer.use(http.get('*/api/cookies', () => HttpResponse.json(refusal, { status: 503 })))
    const { user } = renderAdmin('/cookies')
    expect(await screen.findByText('La liste n’a pas pu être chargée.')).toBeVisible()
    await serveRegister(variedRegister)
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('link', { name: 'sessionid' })).toBeVisible()
  })

  it('becomes cards on a phone', async () => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('max-width'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }))
    await serveRegister(variedRegister)
    renderAdmin('/cookies')
    const list = await screen.findByRole('list', { name: 'Cookies du registre' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(3)
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
    vi.unstubAllGlobals()
  })

  it('reads in English', async () => {
    const { user } = await openVariedList()
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByRole('table', { name: 'Cookies of the register' })).toBeVisible()
    expect(screen.getByRole('row', { name: /csrftoken/ })).toHaveTextContent('Lifetime missing')
    expect(screen.getByRole('row', { name: /_pk_id/ })).toHaveTextContent('13 months')
    expect(screen.getByRole('combobox', { name: 'Consent' })).toBeVisible()
  })
})

describe('tables to take away', () => {
  it('hands over the charter’s table, and every field of the cookies listed', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:file'
    })
    const { user } = await openVariedList()
    await user.click(await screen.findByRole('button', { name: 'Tableau de la charte (CSV)' }))
    await waitFor(() => expect(files).toHaveLength(1))
    expect(await files[0]?.text()).toMatch(/Prestataire;Nom;Finalité\r\n/)

    await choose(user, 'Prestataire', 'Matomo')
    await waitFor(() => expect(namesListed()).toEqual(['_pk_id.*']))
    await user.click(screen.getByRole('button', { name: 'Registre complet (CSV)' }))
    await waitFor(() => expect(files).toHaveLength(2))
    const register = await files[1]?.text()
    expect(register).toContain('_pk_id.*')
    expect(register).not.toContain('sessionid')
  })
})
