import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { aRegister } from '#tests/support/builders.ts'
import { expectComplaint } from '#tests/support/consoleGuard.ts'
import { mockServer, serveRegister } from '#tests/support/mockServer.ts'
import { renderAdmin } from '#tests/support/renderAdmin.tsx'

const variedRegister = aRegister({
  providers: [{ name: 'Opendatasoft' }, { name: 'Matomo' }],
  categories: [
    { key: 'necessary', name: 'Cookies nécessaires', consent: 'exempt' },
    { key: 'audience', name: 'Mesure d’audience', consent: 'required' },
  ],
  cookies: [
    { name: 'sessionid', lifetime: 'session' },
    { name: 'csrftoken' },
    { name: '_pk_id.*', providerId: 2, categoryId: 2, lifetime: 'P13M', status: 'draft' },
  ],
})

async function openVariedList(address = '/cookies') {
  await serveRegister(variedRegister)
  const admin = renderAdmin(address)
  await screen.findByRole('table', { name: 'Cookies du registre' })
  return admin
}

function namesListed(): (string | null)[] {
  return screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
}

async function choose(user: ReturnType<typeof renderAdmin>['user'], field: string, choice: string) {
  await user.click(await screen.findByRole('combobox', { name: field }))
  await user.click(await screen.findByRole('option', { name: choice }))
}

function requestsTo(method: string, path: string): URL[] {
  const urls: URL[] = []
  mockServer.events.on('request:start', ({ request }) => {
    const url = new URL(request.url)
    if (request.method === method && url.pathname === path) urls.push(url)
  })
  return urls
}

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
    expect(screen.getByText('1 cookie')).toBeVisible()
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
    ['Durée de conservation', 'Pas encore connue', ['csrftoken']],
    ['Durée de conservation', 'Session', ['sessionid']],
  ])('filters by « %s » : %s', async (field, choice, names) => {
    const { user } = await openVariedList()
    await choose(user, field, choice)
    await waitFor(() => expect(namesListed()).toEqual(names))
  })

  it('opens a filtered list from its address, and shows which filter is in force', async () => {
    const filter = encodeURIComponent(JSON.stringify({ lifetime: [''] }))
    await openVariedList(`/cookies?filter=${filter}`)
    expect(namesListed()).toEqual(['csrftoken'])
    expect(screen.getByRole('combobox', { name: 'Durée de conservation' })).toHaveTextContent(
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
    const button = screen.getByRole('button', { name: 'Colonnes' })
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

describe('several cookies together', () => {
  async function selectTwo(user: ReturnType<typeof renderAdmin>['user']) {
    await user.click(screen.getByRole('checkbox', { name: 'Choisir csrftoken' }))
    await user.click(screen.getByRole('checkbox', { name: 'Choisir sessionid' }))
    return screen.findByRole('group', { name: 'Cookies sélectionnés' })
  }

  it('change category and status in one request', async () => {
    const { user } = await openVariedList()
    const writes = requestsTo('PATCH', '/api/cookies')
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Modifier…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Modifier 2 cookies' })
    await user.click(await within(dialog).findByRole('combobox', { name: 'Catégorie' }))
    await user.click(screen.getByRole('option', { name: 'Mesure d’audience' }))
    await user.click(within(dialog).getByRole('combobox', { name: 'État' }))
    await user.click(screen.getByRole('option', { name: 'Retiré' }))
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer aux 2 cookies' }))

    expect(await screen.findByText('2 cookies modifiés.')).toBeVisible()
    expect(writes).toHaveLength(1)
    await waitFor(() => expect(screen.getByRole('row', { name: /csrftoken/ })).toHaveTextContent('Retiré'))
    expect(screen.getByRole('row', { name: /sessionid/ })).toHaveTextContent('Mesure d’audience')
    expect(screen.queryByText('2 sélectionnés')).not.toBeInTheDocument()
  })

  it('stay selected when the server refuses, and the reason is said', async () => {
    expectComplaint(/errors.storage/)
    const { user } = await openVariedList()
    const refusal = { type: 'urn:registre:storage', title: 'Storage', status: 507, message: 'errors.storage' }
    mockServer.use(http.patch('*/api/cookies', () => HttpResponse.json(refusal, { status: 507 })))
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Modifier…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Modifier 2 cookies' })
    await user.click(within(dialog).getByRole('combobox', { name: 'État' }))
    await user.click(screen.getByRole('option', { name: 'Retiré' }))
    await user.click(within(dialog).getByRole('button', { name: 'Appliquer aux 2 cookies' }))
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(/\S/)
    expect(screen.getByText('2 sélectionnés')).toBeInTheDocument()
  })

  it('are deleted once what will be lost has been said', async () => {
    const { user } = await openVariedList()
    await selectTwo(user)
    await user.click(screen.getByRole('button', { name: 'Supprimer…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Supprimer 2 cookies ?' })
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['csrftoken', 'sessionid'])
    await user.click(within(dialog).getByRole('button', { name: 'Supprimer 2 cookies' }))

    expect(await screen.findByText('2 cookies supprimés.')).toBeVisible()
    await waitFor(() => expect(namesListed()).toEqual(['_pk_id.*']))
    expect(screen.getByRole('group', { name: 'Cookies sélectionnés' })).toHaveFocus()
  })

  it('are selected a page at a time, in part or not at all', async () => {
    const { user } = await openVariedList()
    const page = screen.getByRole('checkbox', { name: 'Sélectionner les cookies de cette page' })
    await user.click(page)
    expect(await screen.findByText('3 sélectionnés')).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: 'Choisir sessionid' }))
    expect(page).toBePartiallyChecked()
    await user.click(screen.getByRole('button', { name: 'Désélectionner' }))
    expect(page).not.toBeChecked()
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
    await user.click(screen.getByRole('button', { name: 'Tableau de la charte (CSV)' }))
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
