import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRegister } from '../../support/builders.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

type User = ReturnType<typeof renderAdmin>['user']

async function openForm(address: string) {
  const admin = renderAdmin(address)
  await screen.findByRole('textbox', { name: /^Nom/ })
  return admin
}

async function save(user: User) {
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
}

async function stored(resource: string, id: number): Promise<unknown> {
  const response = await fetch(new URL(`/api/${resource}/${id}`, window.location.href))
  return response.json()
}

function amount() {
  return screen.getByRole('textbox', { name: 'Durée, en nombre' })
}

describe('a new cookie', () => {
  it('is added with a provider that was missing, and stands in the charter', async () => {
    const { user } = await openForm('/cookies/create')
    await user.type(screen.getByRole('textbox', { name: /^Nom/ }), '_pk_id.*')
    await user.type(screen.getByRole('combobox', { name: /^Prestataire/ }), 'Matomo')
    await user.click(await screen.findByRole('option', { name: /^Ajouter .*Matomo.* comme prestataire$/ }))
    expect(await screen.findByText(/^Prestataire .*Matomo.* ajouté/)).toBeVisible()
    await user.click(screen.getByRole('combobox', { name: /^Catégorie/ }))
    await user.click(await screen.findByRole('option', { name: /^Cookies nécessaires/ }))
    await user.type(screen.getByLabelText(/^Service/), 'Mesure d’audience')
    await user.type(screen.getByLabelText(/^Finalité/), 'Compter les visites.')
    await user.type(amount(), '13')
    await save(user)

    expect(await screen.findByRole('heading', { name: 'Cookie _pk_id.*' })).toBeVisible()
    expect(await stored('providers', 2)).toMatchObject({ name: 'Matomo' })
    expect(await stored('cookies', 5)).toMatchObject({
      name: '_pk_id.*',
      nameMatch: 'pattern',
      providerId: 2,
      categoryId: 1,
      lifetime: 'P13M',
      status: 'active',
    })
  })

  it('says beside each field what is still to be filled in', async () => {
    const { user } = await openForm('/cookies/create')
    await save(user)
    expect(await screen.findByText('5 champs sont à corriger.')).toBeVisible()
    expect(screen.getByRole('textbox', { name: /^Nom/ })).toBeInvalid()
    expect(screen.getByRole('combobox', { name: /^Prestataire/ })).toBeInvalid()
  })

  it('creates a category that is missing, with its consent', async () => {
    const { user } = await openForm('/cookies/create')
    const category = screen.getByRole('combobox', { name: /^Catégorie/ })
    await user.clear(category)
    await user.type(category, 'Mesure d’audience')
    await user.click(await screen.findByRole('option', { name: /comme catégorie…$/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Nouvelle catégorie' })
    expect(within(dialog).getByRole('textbox', { name: /^Nom/ })).toHaveValue('Mesure d’audience')
    await user.click(within(dialog).getByRole('radio', { name: 'Consentement requis' }))
    await user.click(within(dialog).getByRole('button', { name: 'Ajouter la catégorie' }))

    await waitFor(() => expect(dialog).not.toBeInTheDocument())
    expect(await stored('categories', 2)).toMatchObject({
      key: 'mesure_d_audience',
      name: 'Mesure d’audience',
      consent: 'required',
    })
    await waitFor(() => expect(category).toHaveDisplayValue('Mesure d’audience'))
    expect(screen.getByRole('heading', { name: 'Nouveau cookie' })).toBeVisible()
    expect(category).toHaveFocus()
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
    await user.click(screen.getByLabelText(/^Service/))
    expect(category).toHaveDisplayValue('Mesure d’audience')
  })

  it('says that a category can’t be created twice under the same key', async () => {
    expectComplaint(/errors.duplicate/)
    await serveRegister(aRegister({ categories: [{ key: 'audience', name: 'Statistiques' }] }))
    const { user } = await openForm('/cookies/create')
    const category = screen.getByRole('combobox', { name: /^Catégorie/ })
    await user.clear(category)
    await user.type(category, 'Audience')
    await user.click(await screen.findByRole('option', { name: /comme catégorie…$/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Nouvelle catégorie' })
    await user.click(within(dialog).getByRole('button', { name: 'Ajouter la catégorie' }))
    expect(await within(dialog).findByRole('alert')).toBeVisible()
  })

  it('starts as a copy of another, which it must not be mistaken for', async () => {
    const { user } = await openForm('/cookies/1')
    await user.click(screen.getByRole('link', { name: 'Dupliquer' }))
    expect(await screen.findByRole('heading', { name: 'Nouveau cookie' })).toBeVisible()
    expect(screen.getByLabelText(/^Service/)).toHaveValue('Authentification')
    expect(await screen.findByText(/^Déjà au registre/)).toBeVisible()
  })

  it('keeps in a series what its cookies have in common', async () => {
    const { user } = await openForm('/cookies/create')
    await user.type(screen.getByRole('textbox', { name: /^Nom/ }), 'premier')
    await user.click(screen.getByRole('combobox', { name: /^Prestataire/ }))
    await user.click(await screen.findByRole('option', { name: 'Opendatasoft' }))
    await user.click(screen.getByRole('combobox', { name: /^Catégorie/ }))
    await user.click(await screen.findByRole('option', { name: /^Cookies nécessaires/ }))
    await user.type(screen.getByLabelText(/^Service/), 'Carte')
    await user.type(screen.getByLabelText(/^Finalité/), 'Retenir le fond de carte.')
    await user.click(screen.getByRole('button', { name: 'Enregistrer et ajouter un autre' }))

    expect(await screen.findByText(/est dans le registre. Vous pouvez saisir le suivant/)).toBeVisible()
    expect(screen.getByRole('textbox', { name: /^Nom/ })).toHaveValue('')
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: /^Prestataire/ })).toHaveDisplayValue('Opendatasoft'),
    )
  })
})

describe('the name', () => {
  it('is a pattern while it holds a star', async () => {
    const { user } = await openForm('/cookies/create')
    const name = screen.getByRole('textbox', { name: /^Nom/ })
    await user.type(name, '_ga_*')
    expect(screen.getByRole('radio', { name: /^Oui, une partie/ })).toBeChecked()
    await user.type(name, '{Backspace}')
    expect(screen.getByRole('radio', { name: 'Non' })).toBeChecked()
  })

  it('says at once that it is already in the register, with a link to it', async () => {
    const { user } = await openForm('/cookies/create')
    await user.type(screen.getByRole('textbox', { name: /^Nom/ }), 'csrftoken')
    const notice = await screen.findByText(/^Déjà au registre/)
    expect(within(notice).getByRole('link', { name: 'csrftoken' })).toHaveAttribute('href', '#/cookies/3')

    await user.click(screen.getByRole('button', { name: /^Technique/ }))
    await user.type(screen.getByLabelText('Domaine'), 'autre.example.fr')
    await waitFor(() => expect(notice).not.toBeInTheDocument())
  })

  it('does not mistake the cookie being edited for another', async () => {
    const { user } = await openForm('/cookies/1')
    const name = screen.getByRole('textbox', { name: /^Nom/ })
    await user.clear(name)
    await user.type(name, 'csrftoken')
    expect(await screen.findByText(/^Déjà au registre/)).toBeVisible()
    await user.clear(name)
    await user.type(name, 'sessionid')
    await waitFor(() => expect(screen.queryByText(/^Déjà au registre/)).not.toBeInTheDocument())
  })
})

describe('what is asked', () => {
  it('says that the charter does not show the lifetime, until one of its columns does', async () => {
    const { unmount } = await openForm('/cookies/1')
    const link = await screen.findByRole('link', { name: 'ajoutez la colonne dans Site.' })
    expect(link).toHaveAttribute('href', '#/sites/1')
    unmount()
    const columns = [{ field: 'cookie.lifetime' as const, label: 'Durée' }]
    await serveRegister(aRegister({ site: { columns }, cookies: [{ service: 'Connexion' }] }))
    await openForm('/cookies/1')
    // The suggested services and the columns come with the same answer.
    await waitFor(() => expect(document.querySelector('datalist option')).toHaveTextContent('Connexion'))
    expect(screen.queryByRole('link', { name: 'ajoutez la colonne dans Site.' })).not.toBeInTheDocument()
  })

  it('asks for the reason of an exemption only in a category that is exempt', async () => {
    await serveRegister(
      aRegister({
        categories: [
          { key: 'necessary', name: 'Nécessaires', consent: 'exempt' },
          { key: 'audience', name: 'Audience', consent: 'required' },
        ],
      }),
    )
    const { user } = await openForm('/cookies/1')
    await user.click(screen.getByRole('button', { name: /^Technique/ }))
    expect(await screen.findByLabelText('Motif de l’exemption')).toBeVisible()
    const category = screen.getByRole('combobox', { name: /^Catégorie/ })
    await user.clear(category)
    await user.type(category, 'Audience')
    await user.click(await screen.findByRole('option', { name: 'Audience' }))
    await waitFor(() => expect(screen.queryByLabelText('Motif de l’exemption')).not.toBeInTheDocument())
  })

  it('says in English too what to write', async () => {
    const { user } = await openForm('/cookies/create')
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByRole('heading', { name: 'New cookie' })).toBeVisible()
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveAccessibleDescription(
      /^The name as the browser/,
    )
    expect(screen.getByRole('radio', { name: 'Not known yet' })).toBeChecked()
  })
})
