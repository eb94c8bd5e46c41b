import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SERVER } from '#charter/history/change.ts'
import { appendChanges } from '#server/storage/changes.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { givePassword, PASSWORD } from '../../support/givePassword.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const EDITOR = 2
const ADMINISTRATOR = 4

async function openAccount() {
  const served = await serveRegister(undefined, 'editor')
  await givePassword(served.accounts, EDITOR)
  await served.openSession('editor')
  const { user } = renderAdmin('/account')
  const part = async (title: string) => within(await screen.findByRole('region', { name: title }))
  return { ...served, user, part }
}

describe('one’s own account', () => {
  it('is a click away, with one’s name and role', async () => {
    await serveRegister(undefined, 'editor')
    const { user } = renderAdmin('/')
    await user.click(await screen.findByRole('button', { name: 'Votre compte : Émilie Rédac' }))
    const menu = within(await screen.findByRole('dialog', { name: 'Votre compte' }))
    expect(menu.getByText('Rédaction')).toBeVisible()
    expect(menu.queryByRole('link', { name: 'Documentation de l’API' })).not.toBeInTheDocument()
    await user.click(menu.getByRole('link', { name: 'Mon compte' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible()
  })

  it('leads administrators to the API’s documentation', async () => {
    const { user } = renderAdmin('/')
    await user.click(await screen.findByRole('button', { name: 'Votre compte : Ada Martin' }))
    expect(await screen.findByRole('link', { name: 'Documentation de l’API' })).toHaveAttribute(
      'href',
      '/api/openapi.json',
    )
  })

  it('says that its password was chosen on the server, until one chooses one’s own', async () => {
    const { store, accounts, openSession } = await serveRegister()
    const alert = /^Votre mot de passe a été choisi sur le serveur/
    const at = '2026-11-24T09:00:00.000Z'
    await store.writeAs({ who: SERVER, at }, async (transaction) => {
      const entry = { action: 'setPassword', recordId: ADMINISTRATOR, before: null, after: null } as const
      await appendChanges(transaction, 'users', { who: SERVER, at }, [entry])
      return { kind: 'ok' }
    })
    const { unmount } = renderAdmin('/account')
    expect(await screen.findByText(alert)).toBeVisible()
    unmount()

    await givePassword(accounts, ADMINISTRATOR)
    await openSession('administrator')
    renderAdmin('/account')
    const sessions = within(await screen.findByRole('region', { name: 'Sessions ouvertes' }))
    expect(await sessions.findByText(/cette session/)).toBeVisible()
    expect(screen.queryByText(alert)).not.toBeInTheDocument()
  })

  it('has a name that can be changed, and the screens say it', async () => {
    const { user, part } = await openAccount()
    const profile = await part('Qui vous êtes')
    const name = profile.getByLabelText(/^Nom/)
    await user.clear(name)
    await user.type(name, 'Émilie Payet')
    await user.click(profile.getByRole('button', { name: 'Enregistrer' }))
    expect(await profile.findByText(/^Enregistré à/)).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Votre compte : Émilie Payet' })).toBeVisible()
  })

  it('has a language, which is the screens’ wherever one signs in', async () => {
    const { accounts, user, part } = await openAccount()
    const profile = await part('Qui vous êtes')
    await user.click(profile.getByRole('radio', { name: 'Anglais' }))
    await user.click(profile.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByRole('heading', { name: 'My account' })).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Français' }))
    expect(await screen.findByRole('heading', { name: 'Mon compte' })).toBeVisible()
    await waitFor(async () => {
      expect(await accounts.getUser(EDITOR)).toMatchObject({ record: { language: 'fr' } })
    })
  })
})

describe('one’s own password', () => {
  it('is changed by whoever knows it', async () => {
    expectComplaint(/errors.invalidRecord/)
    const { user, part } = await openAccount()
    const form = await part('Mot de passe')
    const current = form.getByLabelText('Mot de passe actuel')
    await user.type(current, 'je ne sais pas')
    await user.type(form.getByLabelText('Nouveau mot de passe'), 'un éléphant bleu en voilier')
    await user.click(form.getByRole('button', { name: 'Changer le mot de passe' }))
    await waitFor(() =>
      expect(current).toHaveAccessibleDescription('Ce n’est pas votre mot de passe actuel.'),
    )

    await user.clear(current)
    await user.type(current, PASSWORD)
    await user.click(form.getByRole('button', { name: 'Changer le mot de passe' }))
    expect(await form.findByText(/^Le mot de passe est changé/)).toBeVisible()
    expect(current).toHaveValue('')
  })

  it('is never one that is easy to guess', async () => {
    expectComplaint(/errors.invalidRecord/)
    const { user, part } = await openAccount()
    const form = await part('Mot de passe')
    await user.type(form.getByLabelText('Mot de passe actuel'), PASSWORD)
    await user.type(form.getByLabelText('Nouveau mot de passe'), 'motdepasse123')
    await user.click(form.getByRole('button', { name: 'Changer le mot de passe' }))
    await waitFor(() =>
      expect(form.getByLabelText('Nouveau mot de passe')).toHaveAccessibleDescription(
        'Ce mot de passe est trop facile à deviner. Choisissez-en un autre.',
      ),
    )
  })
})

describe('the sessions open', () => {
  it('are listed, and end one by one or together, but for this one', async () => {
    const { cookieOf, user, part } = await openAccount()
    await cookieOf('editor')
    await cookieOf('editor')
    await cookieOf('editor')
    const sessions = await part('Sessions ouvertes')
    await waitFor(() => expect(sessions.getAllByRole('listitem')).toHaveLength(4))
    expect(sessions.getAllByText('cette session')).toHaveLength(1)
    expect(sessions.getAllByRole('button', { name: /^Terminer la session/ })).toHaveLength(3)

    const [first] = sessions.getAllByRole('button', { name: /^Terminer la session/ })
    if (first) await user.click(first)
    await waitFor(() => expect(sessions.getAllByRole('listitem')).toHaveLength(3))
    await user.click(sessions.getByRole('button', { name: 'Terminer toutes les autres' }))
    await waitFor(() => expect(sessions.getAllByRole('listitem')).toHaveLength(1))
    expect(sessions.getByText('cette session')).toBeVisible()
  })
})
