import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { localStorageStore } from 'react-admin'
import { describe, expect, it } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

describe('the frame', () => {
  it('opens in French, names the platform and leads to every screen', async () => {
    renderAdmin('/')
    expect(await screen.findByTitle('Registre des cookies · data.regionreunion.com')).toBeVisible()
    await waitFor(() => expect(document.documentElement.lang).toBe('fr'))
    const menu = screen.getByRole('navigation', { name: 'Menu principal' })
    await within(menu).findByRole('link', { name: 'Cookies 4' })
    await within(menu).findByRole('link', { name: /^À faire \d+$/ })
    expect(
      within(menu)
        .getAllByRole('link')
        .map((link) => [
          link.textContent.replace(/^(À faire)\d+$/, '$1'),
          link.getAttribute('href')?.replace(/\?.*/, ''),
        ]),
    ).toEqual([
      ['Accueil', '#/'],
      ['Cookies4', '#/cookies'],
      ['Prestataires', '#/providers'],
      ['Catégories', '#/categories'],
      ['Texte de la charte', '#/sections'],
      ['Importer', '#/import'],
      ['À faire', '#/findings'],
      ['Aperçu', '#/preview'],
      ['Versions', '#/publications'],
      ['Dossier de preuve', '#/proof'],
      ['Intégration', '#/embedding'],
      ['Historique', '#/changes'],
      ['Sites', '#/sites'],
      ['Utilisateurs', '#/users'],
      ['Traceurs connus', '#/trackers'],
    ])
    for (const group of ['Registre', 'Charte', 'Réglages'])
      expect(within(menu).getByRole('list', { name: group })).toBeVisible()
  })

  it('says in the browser’s tab which page is open', async () => {
    renderAdmin('/providers')
    await waitFor(() =>
      expect(document.title).toBe('Prestataires · Registre des cookies · data.regionreunion.com'),
    )
  })

  it('changes to English in one click, keeps it, and goes back', async () => {
    const store = localStorageStore('1', 'a browser')
    const { user, unmount } = renderAdmin('/providers', { store })
    await user.click(await screen.findByRole('button', { name: 'English' }))
    expect(await screen.findByRole('heading', { name: 'Providers' })).toBeVisible()
    await waitFor(() => expect(document.documentElement.lang).toBe('en'))
    unmount()

    renderAdmin('/providers', { store })
    expect(await screen.findByRole('heading', { name: 'Providers' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Français' }))
    expect(await screen.findByRole('heading', { name: 'Prestataires' })).toBeVisible()
  })

  it('keeps what is being typed when the language changes', async () => {
    const { user } = renderAdmin('/providers/1')
    await user.type(await screen.findByLabelText('Raison sociale'), 'Opendatasoft SAS')
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByLabelText('Legal name')).toHaveValue('Opendatasoft SAS')
  })

  it('moves the keyboard to the page that a link of the menu opens', async () => {
    const { user } = renderAdmin('/')
    await user.click(await screen.findByRole('link', { name: 'Prestataires' }))
    expect(await screen.findByRole('heading', { name: 'Prestataires' })).toBeVisible()
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
  })

  it('opens a list whole from the menu, whatever it was filtered by last', async () => {
    const { user } = renderAdmin('/providers?filter={"q":"introuvable"}')
    expect(await screen.findByText('Aucune fiche ne correspond à cette recherche.')).toBeVisible()
    await user.click(await screen.findByRole('link', { name: 'Accueil' }))
    await user.click(await screen.findByRole('link', { name: 'Prestataires' }))
    expect(await screen.findByRole('link', { name: 'Opendatasoft' })).toBeVisible()
  })

  it('says that an address leads nowhere, and gives a way back', async () => {
    const { user } = renderAdmin('/nulle-part')
    expect(await screen.findByRole('heading', { name: 'Page introuvable' })).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Revenir à l’accueil' }))
    expect(await screen.findByRole('heading', { name: 'Accueil' })).toBeVisible()
  })

  it('says that a record does not exist', async () => {
    expectComplaint(/errors.notFound/)
    renderAdmin('/providers/404')
    expect(await screen.findByRole('heading', { name: 'Fiche introuvable' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Revenir à la liste' })).toHaveAttribute('href', '#/providers')
  })
})

describe('a server that does not answer', () => {
  it('is said plainly, until it answers again', async () => {
    expectComplaint(/status: 0/)
    const { user } = renderAdmin('/categories')
    expect(await screen.findByRole('heading', { name: 'Catégories' })).toBeVisible()
    mockServer.use(http.all('*/api/*', () => HttpResponse.error()))
    await user.click(await screen.findByRole('link', { name: 'Prestataires' }))
    expect(await screen.findByText('Le serveur ne répond pas.')).toBeVisible()
    expect(screen.getAllByRole('alert')).toHaveLength(1)
    expect(screen.queryByText(/saisi/)).not.toBeInTheDocument()

    await serveRegister()
    const notice = screen.getByText('Le serveur ne répond pas.').closest('[role="alert"]')
    if (!(notice instanceof HTMLElement)) throw new Error('the notice is an alert')
    await user.click(within(notice).getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('link', { name: 'Opendatasoft' })).toBeVisible()
    await waitFor(() => expect(screen.queryByText('Le serveur ne répond pas.')).not.toBeInTheDocument())
  })

  it('is said from the start, before it is known who is there', async () => {
    mockServer.use(http.all('*/api/*', () => HttpResponse.error()))
    const { user } = renderAdmin('/providers')
    expect(await screen.findByRole('alert')).toHaveTextContent('Le serveur ne répond pas.')
    await serveRegister()
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('link', { name: 'Opendatasoft' })).toBeVisible()
  })
})
