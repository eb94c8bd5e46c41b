import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { openWideWindow } from '../../support/openWideWindow.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const threeCategories = () =>
  aRegister({
    categories: [
      { key: 'necessary', name: 'Cookies nécessaires', consent: 'exempt' },
      { key: 'audience', name: 'Mesure d’audience', consent: 'required' },
      { key: 'social', name: 'Réseaux sociaux', consent: 'required' },
    ],
    cookies: [
      { name: 'sessionid', categoryId: 1 },
      { name: 'csrftoken', categoryId: 1 },
      { name: 'ancien', categoryId: 1, status: 'retired' },
      { name: '_pk_id', categoryId: 2 },
    ],
  })

const lines = async (name = 'Catégories') =>
  within(await screen.findByRole('list', { name })).getAllByRole('listitem')
const names = async (name?: string) =>
  (await lines(name)).map((line) => within(line).getAllByRole('link')[0]?.textContent)

describe('the categories', () => {
  it('are listed in order, with consent in words and the cookies that each has', async () => {
    await serveRegister(threeCategories())
    renderAdmin('/categories')
    expect(await names()).toEqual(['Cookies nécessaires', 'Mesure d’audience', 'Réseaux sociaux'])
    const [necessary, audience, social] = await lines()
    expect(necessary).toHaveTextContent('Consentement non requis')
    expect(audience).toHaveTextContent('Consentement requis')
    expect(audience).toHaveTextContent('1 cookie')
    expect(social).toHaveTextContent('0 cookie')
  })

  it('lead to their cookies, as many as they say', async () => {
    await serveRegister(threeCategories())
    const { user } = renderAdmin('/categories')
    await user.click(await screen.findByRole('link', { name: '3 cookies' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Cookies' })).toBeVisible()
    expect(await screen.findByRole('link', { name: 'ancien' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'sessionid' })).toBeVisible()
    expect(screen.queryByRole('link', { name: '_pk_id' })).not.toBeInTheDocument()
  })

  it('are put in another order, which is the charter’s', async () => {
    const { store } = await serveRegister(threeCategories())
    const { user } = renderAdmin('/categories')
    await user.click(await screen.findByRole('button', { name: /^Monter .*Mesure/ }))
    expect(await screen.findByText(/L’ordre est enregistré/)).toBeVisible()
    expect(await names()).toEqual(['Mesure d’audience', 'Cookies nécessaires', 'Réseaux sociaux'])
    const { categories } = await store.register()
    expect(categories.toSorted((a, b) => a.position - b.position).map(({ id }) => id)).toEqual([2, 1, 3])
  })

  it('say what to do where there is none', async () => {
    await serveRegister(aRegister({ categories: [], cookies: [] }))
    renderAdmin('/categories')
    expect(await screen.findByRole('heading', { name: 'Il n’y a pas encore de catégorie.' })).toBeVisible()
  })
})

describe('adding a category', () => {
  it('makes the key from the name until another is typed', async () => {
    const { user } = renderAdmin('/categories/create')
    const name = await screen.findByRole('textbox', { name: /^Nom/ })
    await user.type(name, 'Mesure d’audience')
    await user.click(screen.getByRole('button', { name: /^Technique/ }))
    const key = screen.getByRole('textbox', { name: /^Identifiant/ })
    expect(key).toHaveValue('mesure_d_audience')
    await user.clear(key)
    await user.type(key, 'audience')
    await user.tab()
    await user.type(name, ' exemptée')
    expect(key).toHaveValue('audience')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/« Mesure d’audience exemptée » est dans le registre/)).toBeVisible()
  })

  it('opens the folded part when its key is already taken', async () => {
    expectComplaint(/status: 409/)
    await serveRegister(threeCategories())
    const { user } = renderAdmin('/categories/create')
    await user.type(await screen.findByRole('textbox', { name: /^Nom/ }), 'Audience')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Identifiant/ })).toBeInvalid())
    expect(screen.getByRole('textbox', { name: /^Identifiant/ })).toBeVisible()
  })
})

describe('the page of a category', () => {
  it('keeps the key of a category that changes its name', async () => {
    const { store } = await serveRegister(threeCategories())
    const { user } = renderAdmin('/categories/2')
    const name = await screen.findByRole('textbox', { name: /^Nom/ })
    await user.clear(name)
    await user.type(name, 'Statistiques')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    const { categories } = await store.register()
    expect(categories[1]).toMatchObject({ name: 'Statistiques', key: 'audience' })
  })

  it('shows its table in the charter beside, with what is typed', async () => {
    openWideWindow()
    await serveRegister(threeCategories())
    const { user } = renderAdmin('/categories/1')
    await user.type(await screen.findByRole('textbox', { name: 'Description' }), 'Sans eux, rien ne marche.')
    const frame = await screen.findByTitle<HTMLIFrameElement>('La charte telle qu’elle sera publiée')
    await waitFor(() =>
      expect(frame.contentDocument?.getElementById('category-1')?.textContent).toContain(
        'Sans eux, rien ne marche.',
      ),
    )
    expect(screen.getByText('Cette catégorie est encadrée dans la page.')).toBeVisible()
  })

  it('says that a category without an active cookie is not in the charter', async () => {
    openWideWindow()
    await serveRegister(threeCategories())
    renderAdmin('/categories/3')
    expect(await screen.findByText(/Cette catégorie n’est pas dans la page/)).toBeVisible()
  })

  it('puts its cookies in order, and tells those that are not in the charter', async () => {
    const { store } = await serveRegister(threeCategories())
    const { user } = renderAdmin('/categories/1')
    expect(await names('Cookies de cette catégorie')).toEqual(['sessionid', 'csrftoken', 'ancien'])
    expect((await lines('Cookies de cette catégorie'))[2]).toHaveTextContent('Retiré')
    await user.click(screen.getByRole('button', { name: /^Descendre .*sessionid/ }))
    expect(await screen.findByText(/L’ordre est enregistré/)).toBeVisible()
    const { cookies } = await store.register()
    expect(cookies.toSorted((a, b) => a.position - b.position).map(({ name }) => name)).toEqual([
      'csrftoken',
      'sessionid',
      'ancien',
      '_pk_id',
    ])
  })

  it('says by what a category is used when it is to be deleted', async () => {
    await serveRegister(threeCategories())
    const { user } = renderAdmin('/categories/2')
    await user.click(await screen.findByRole('button', { name: 'Supprimer' }))
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByRole('link', { name: '_pk_id' })).toHaveAttribute('href', '#/cookies/4')
  })

  it('says that its cookies could not be loaded, and leaves the form alone', async () => {
    expectComplaint(/status: 500/)
    mockServer.use(http.get('*/api/cookies', () => HttpResponse.json({}, { status: 500 })))
    renderAdmin('/categories/1')
    expect(await screen.findByText('La liste n’a pas pu être chargée.')).toBeVisible()
    expect(screen.getByRole('textbox', { name: /^Nom/ })).toBeVisible()
  })
})

describe('the table of a category', () => {
  it('gets columns of its own, from those of all tables on, and those of all tables again', async () => {
    await serveRegister(threeCategories())
    const { user } = renderAdmin('/categories/2')
    await user.click(await screen.findByRole('button', { name: /^Présentation du tableau/ }))
    expect(await screen.findByText(/Ce tableau a les mêmes colonnes que les autres/)).toBeVisible()
    await user.click(await screen.findByRole('button', { name: 'Choisir d’autres colonnes pour ce tableau' }))
    await user.click(await screen.findByRole('button', { name: 'Retirer la colonne «\u00A0Finalité\u00A0»' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText(/^Enregistré à/)
    expect(await readRecord('categories/2')).toMatchObject({
      columns: [
        { field: 'provider.name', label: 'Prestataire' },
        { field: 'cookie.name', label: 'Nom' },
      ],
    })
    await user.click(screen.getByRole('button', { name: 'Reprendre les colonnes de Site' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(async () => expect(await readRecord('categories/2')).toMatchObject({ columns: [] }))
  })

  it('has text below it where somebody asks for it', async () => {
    await serveRegister(threeCategories())
    const { user } = renderAdmin('/categories/2')
    await user.click(await screen.findByRole('button', { name: /^Présentation du tableau/ }))
    expect(screen.queryByRole('textbox', { name: 'Texte après le tableau' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Ajouter un texte après le tableau' }))
    expect(await screen.findByRole('textbox', { name: 'Texte après le tableau' })).toBeVisible()
  })

  it('stands under the heading of another category, which the list and the page say', async () => {
    await serveRegister(threeCategories())
    const { user } = renderAdmin('/categories/2')
    await user.click(await screen.findByRole('button', { name: /^Présentation du tableau/ }))
    await user.click(await screen.findByRole('combobox', { name: /^Regroupée sous/ }))
    await user.click(await screen.findByRole('option', { name: 'Réseaux sociaux' }))
    await user.type(await screen.findByRole('textbox', { name: /^Titre dans la page/ }), 'Statistiques')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText(/^Enregistré à/)
    expect(await readRecord('categories/2')).toMatchObject({ parentId: 3, heading: 'Statistiques' })
    await user.click(screen.getByRole('link', { name: 'Catégories' }))
    expect(await screen.findByText(/^Sous «.Réseaux sociaux.»$/)).toBeVisible()
  })

  it('says what to do before a category that groups others is deleted', async () => {
    expectComplaint(/errors.inUse/)
    const register = threeCategories()
    await serveRegister({
      ...register,
      categories: register.categories.map((one) => (one.id === 1 ? { ...one, parentId: 3 } : one)),
    })
    const { user } = renderAdmin('/categories/3')
    await user.click(await screen.findByRole('button', { name: 'Supprimer' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(await dialog.findByRole('button', { name: 'Supprimer la fiche' }))
    expect(await dialog.findByRole('link', { name: 'Cookies nécessaires' })).toBeVisible()
    expect(dialog.getByRole('alert')).toHaveTextContent(
      /ne peut pas être supprimée.: elle regroupe une autre catégorie\.$/,
    )
    expect(dialog.getByText(/^Ouvrez cette catégorie et retirez-la de ce regroupement/)).toBeVisible()
  })
})
