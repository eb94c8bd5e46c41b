import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const save = () => screen.getByRole('button', { name: 'Enregistrer' })
const titles = () =>
  screen.getAllByRole('textbox', { name: /Titre de la colonne/ }).map((input) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('a title is typed in an input')
    return input.value
  })

const stored = () => readRecord('sites/1')

describe('the site', () => {
  it('is edited, in its own words', async () => {
    const { user } = renderAdmin('/sites/1')
    expect(await screen.findByRole('heading', { name: 'Site' })).toBeVisible()
    const contact = await screen.findByLabelText(/Contact du délégué/)
    await user.clear(contact)
    await user.type(contact, 'dpd@exemple.fr')
    await user.click(screen.getByRole('radio', { name: 'Anglais' }))
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    expect(await stored()).toMatchObject({ dpoContact: 'dpd@exemple.fr', language: 'en' })
  })

  it('cannot be deleted, duplicated nor followed by another', async () => {
    renderAdmin('/sites/1')
    await screen.findByLabelText(/Titre de la charte/)
    expect(screen.queryByRole('button', { name: 'Supprimer' })).not.toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Dupliquer' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /ajouter un autre/ })).not.toBeInTheDocument()
  })

  it('is opened at its columns, from a finding on what heads the rows of the charter’s tables', async () => {
    renderAdmin('/sites/1?field=columns')
    const [first] = await screen.findAllByRole('textbox', { name: /Titre de la colonne/ })
    await waitFor(() => expect(first).toHaveFocus())
  })

  it('puts its columns in order and changes their titles', async () => {
    const { user } = renderAdmin('/sites/1')
    await screen.findAllByRole('textbox', { name: /Titre de la colonne/ })
    expect(titles()).toEqual(['Nom du prestataire', 'Service et emplacement', 'Nom du cookies', 'Finalités'])
    const columns = screen.getByRole('list', { name: 'Colonnes des tableaux' })
    await user.click(within(columns).getByRole('button', { name: /Descendre.*Nom du prestataire/ }))
    expect(titles().slice(0, 2)).toEqual(['Service et emplacement', 'Nom du prestataire'])
    const [, second] = screen.getAllByRole('textbox', { name: /Titre de la colonne/ })
    if (!second) throw new Error('there is a second column')
    await user.clear(second)
    await user.type(second, 'Qui')
    await user.click(save())
    await waitFor(async () =>
      expect(await stored()).toMatchObject({
        columns: [
          { field: 'cookie.serviceAndLocation', label: 'Service et emplacement' },
          { field: 'provider.name', label: 'Qui' },
          { field: 'cookie.name', label: 'Nom du cookies' },
          { field: 'cookie.purpose', label: 'Finalités' },
        ],
      }),
    )
  })

  it('adds a column, under the words of the charter’s language, and removes one', async () => {
    const { user } = renderAdmin('/sites/1')
    await user.click(await screen.findByRole('button', { name: 'Ajouter une colonne' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Durée de conservation' }))
    expect(titles().at(-1)).toBe('Durée de conservation')
    await user.click(screen.getByRole('button', { name: /Retirer la colonne.*Finalité/ }))
    await user.click(save())
    await screen.findByText(/^Enregistré à/)
    expect(await stored()).toMatchObject({
      columns: [
        { field: 'provider.name' },
        { field: 'cookie.serviceAndLocation' },
        { field: 'cookie.name' },
        { field: 'cookie.lifetime', label: 'Durée de conservation' },
      ],
    })
  })

  it('says which column has no title', async () => {
    const { user } = renderAdmin('/sites/1')
    const [first] = await screen.findAllByRole('textbox', { name: /Titre de la colonne/ })
    if (!first) throw new Error('there is a first column')
    await user.clear(first)
    await user.click(save())
    await waitFor(() => expect(first).toBeInvalid())
    expect(first).toHaveAccessibleDescription(/Ce champ est obligatoire/)
  })
})
