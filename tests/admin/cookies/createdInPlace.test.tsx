import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const NAMES = {
  providers: [{ name: 'WooCommerce' }, { name: 'Région Réunion' }],
  categories: [{ name: 'Mesure d’audience' }],
}

async function openNewCookie() {
  const { store } = await serveRegister(aRegister(NAMES))
  const { user } = renderAdmin('/cookies/create')
  const provider = await screen.findByRole('combobox', { name: /^Prestataire/ })
  const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent)
  return { store, user, provider, options }
}

describe('the provider of a cookie', () => {
  it('is listed on a click, before anything is typed', async () => {
    const { user, provider } = await openNewCookie()
    await user.click(provider)
    expect(await screen.findByRole('option', { name: 'WooCommerce' })).toBeVisible()
    expect(screen.getByRole('option', { name: 'Région Réunion' })).toBeVisible()
  })

  it.each([
    ['woocommerce', 'WooCommerce'],
    ['WOOCOMMERCE ', 'WooCommerce'],
    ['region  reunion', 'Région Réunion'],
  ])('is offered as it stands in the register for %j, and not to be added', async (typed, existing) => {
    const { user, provider, options } = await openNewCookie()
    await user.type(provider, typed)
    await user.click(await screen.findByRole('option', { name: existing }))
    expect(provider).toHaveDisplayValue(existing)
    expect(screen.queryByText(/est maintenant au registre/)).not.toBeInTheDocument()
    await user.click(provider)
    expect(options().some((option) => option?.startsWith('Ajouter'))).toBe(false)
  })

  it('is never offered to be added under a name that only looks other', async () => {
    const { user, provider, options } = await openNewCookie()
    await user.type(provider, 'wooCOMMERCE')
    expect(await screen.findByRole('option', { name: 'WooCommerce' })).toBeVisible()
    expect(options()).toEqual(['WooCommerce'])
  })

  it('is offered before others, while one types over it', async () => {
    const { user, provider, options } = await openNewCookie()
    await user.click(provider)
    await user.click(await screen.findByRole('option', { name: 'WooCommerce' }))
    await user.type(provider, 'reg', { initialSelectionStart: 0, initialSelectionEnd: 'WooCommerce'.length })
    await waitFor(() =>
      expect(options()).toEqual([
        'WooCommerce',
        'Région Réunion',
        'Ajouter «\u00A0reg\u00A0» comme prestataire',
      ]),
    )
  })

  it('is said to be in the register once added, and is removed where the form is left unsaved', async () => {
    const { store, user, provider } = await openNewCookie()
    await user.type(provider, 'Matomo')
    await user.click(await screen.findByRole('option', { name: /^Ajouter .*Matomo/ }))
    expect(await screen.findByText(/Matomo.*est maintenant au registre/)).toBeVisible()
    expect((await store.register()).providers.map(({ name }) => name)).toContain('Matomo')
    await user.click(screen.getByRole('link', { name: 'Annuler' }))
    await user.click(await screen.findByText('Quitter sans enregistrer'))
    expect(await screen.findByText(/Matomo.*est retiré du registre/)).toBeVisible()
    expect((await store.register()).providers.map(({ name }) => name)).toEqual([
      'WooCommerce',
      'Région Réunion',
    ])
  })
})

describe('the category of a cookie', () => {
  it('is not added under the name of another, which one click takes', async () => {
    const { user } = await openNewCookie()
    const category = screen.getByRole('combobox', { name: /^Catégorie/ })
    await user.clear(category)
    await user.type(category, 'Mesure')
    await user.click(await screen.findByRole('option', { name: /^Ajouter .*Mesure/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Nouvelle catégorie' })
    await user.type(within(dialog).getByRole('textbox'), '  D’AUDIENCE')
    expect(within(dialog).getByRole('button', { name: 'Ajouter la catégorie' })).toBeDisabled()
    await user.click(within(dialog).getByRole('button', { name: 'Choisir celle-ci' }))
    await waitFor(() => expect(category).toHaveDisplayValue('Mesure d’audience'))
  })
})

it.each([
  ['/providers/create', 'region  REUNION', 'Région Réunion', '#/providers/2'],
  ['/categories/create', "mesure d'audience", 'Mesure d’audience', '#/categories/1'],
])('says on %s that a name is taken, and leads there', async (address, typed, existing, href) => {
  await serveRegister(aRegister(NAMES))
  const { user } = renderAdmin(address)
  await user.type(await screen.findByRole('textbox', { name: /^Nom/ }), typed)
  expect(await screen.findByText(/^Ce nom est déjà au registre/)).toBeVisible()
  expect(screen.getByRole('link', { name: existing })).toHaveAttribute('href', href)
})
