import { act, screen, waitFor, within } from '@testing-library/react'
import { http, passthrough } from 'msw'
import { describe, expect, it } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { givePassword, PASSWORD } from '../../support/givePassword.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const EDITOR = 2
const TYPED = 'Opendatasoft SAS'

/** Opens the page of a provider, types into it, and ends the user's session on the server. */
async function typeThenEndSession() {
  const served = await serveRegister(undefined, 'editor')
  const { user } = renderAdmin('/providers/1')
  const field = await screen.findByLabelText('Raison sociale')
  await user.type(field, TYPED)
  await givePassword(served.accounts, EDITOR)
  const save = () => user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  return { ...served, user, field, save }
}

const findDialog = () => screen.findByRole('dialog', { name: 'Votre session est terminée' })

describe('a session that ends under a form', () => {
  it('is opened again over it, and the same save goes through', async () => {
    const { store, user, field, save } = await typeThenEndSession()
    await save()
    const dialog = within(await findDialog())
    expect(dialog.getByLabelText('Adresse électronique')).toHaveValue('editor@example.fr')
    expect(dialog.getByLabelText('Adresse électronique')).toHaveAttribute('readonly')

    await user.type(dialog.getByLabelText('Mot de passe'), 'pas le bon')
    await user.click(dialog.getByRole('button', { name: 'Se connecter' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent(/^Cette adresse et ce mot de passe/)

    await user.clear(dialog.getByLabelText('Mot de passe'))
    await user.type(dialog.getByLabelText('Mot de passe'), PASSWORD)
    await user.click(dialog.getByRole('button', { name: 'Se connecter' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(field).toHaveValue(TYPED)
    expect(await store.get('providers', 1)).toMatchObject({ record: { legalName: TYPED } })
  })

  it('may wait: nothing is saved, nothing that was typed is lost, and saving asks again', async () => {
    expectComplaint(/status: 401/)
    const { user, field, save } = await typeThenEndSession()
    await save()
    await user.click(within(await findDialog()).getByRole('button', { name: 'Plus tard' }))
    expect(await screen.findByText(/^Rien n’a été enregistré/)).toBeVisible()
    expect(field).toHaveValue(TYPED)
    expect(screen.getByText(/^Rien ne peut être lu ni enregistré/)).toBeVisible()

    await save()
    const dialog = within(await findDialog())
    await user.type(dialog.getByLabelText('Mot de passe'), `${PASSWORD}{Enter}`)
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(screen.queryByText(/^Rien ne peut être lu ni enregistré/)).not.toBeInTheDocument()
  })

  it('is asked for once, however many requests wait for it', async () => {
    const { endSession } = await serveRegister()
    const { user } = renderAdmin('/categories')
    expect(await screen.findByRole('heading', { name: 'Catégories' })).toBeVisible()
    // The menu comes a moment after the page. The dialog hides it, and a request that is under way may open that at once.
    const home = await screen.findByRole('link', { name: 'Accueil' })
    endSession()
    await user.click(home)
    await findDialog()
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
  })

  it('goes on by itself when the same person signs in in another tab', async () => {
    const { openSession, save } = await typeThenEndSession()
    await save()
    await findDialog()
    await openSession('editor')
    act(() => void window.dispatchEvent(new Event('focus')))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('saves nothing in the name of another person who signs in in another tab', async () => {
    const { openSession, save } = await typeThenEndSession()
    await save()
    await findDialog()
    let writes = 0
    mockServer.use(
      http.put('*/api/providers/1', () => {
        writes += 1
        return passthrough()
      }),
    )
    await openSession('administrator')
    act(() => void window.dispatchEvent(new Event('focus')))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await findDialog()).toBeVisible()
    expect(writes).toBe(0)
  })

  it('can be left to another account, which asks about what is not saved', async () => {
    expectComplaint(/status: 401/)
    const { user, field, save } = await typeThenEndSession()
    await save()
    const other = within(await findDialog()).getByRole('link', { name: 'Se connecter avec un autre compte' })
    await user.click(other)
    await user.click(await screen.findByText('Rester'))
    await waitFor(() => expect(screen.queryByText('Rester')).not.toBeInTheDocument())
    expect(field).toHaveValue(TYPED)

    await user.click(other)
    await user.click(await screen.findByText('Quitter sans enregistrer'))
    expect(await screen.findByRole('heading', { name: 'Connexion' })).toBeVisible()
    expect(screen.getByLabelText('Adresse électronique')).toHaveValue('')
  })
})

describe('a role that changes while one is at work', () => {
  it('is said in words, and its buttons go', async () => {
    expectComplaint(/errors.forbidden/)
    const { accounts } = await serveRegister(undefined, 'editor')
    const { user } = renderAdmin('/providers/1')
    await user.type(await screen.findByLabelText('Raison sociale'), TYPED)
    const author = { who: 'local', at: '2026-11-24T09:00:00.000Z' }
    const reader = {
      name: 'Émilie Rédac',
      email: 'editor@example.fr',
      role: 'reader',
      language: 'fr',
      disabled: false,
    } as const
    expect(await accounts.updateUser(EDITOR, 1, reader, author)).toMatchObject({ kind: 'ok' })
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Cette page est en lecture seule pour vous\./)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Enregistrer' })).not.toBeInTheDocument()
    expect(screen.getByLabelText('Raison sociale')).toHaveValue(TYPED)
  })
})
