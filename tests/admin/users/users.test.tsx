import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { openWideWindow } from '../../support/openWideWindow.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const ADMINISTRATOR = 4

describe('the accounts', () => {
  it('are listed with their role, their state and their last sign-in, in words', async () => {
    openWideWindow()
    renderAdmin('/users')
    const table = within(await screen.findByRole('table', { name: 'Utilisateurs' }))
    expect(await table.findByRole('link', { name: 'Ada Martin' })).toHaveAttribute('href', '#/users/4')
    const row = within(table.getByRole('row', { name: /Émilie Rédac/ }))
    expect(row.getByText('editor@example.fr')).toBeVisible()
    expect(row.getByText('Rédaction')).toBeVisible()
    expect(row.getByText('Pas encore de mot de passe')).toBeVisible()
    expect(row.getByText('jamais')).toBeVisible()
    expect(screen.getByText(/^Un compte ne se supprime pas/)).toBeVisible()
  })

  it('are cards on a phone', async () => {
    vi.stubGlobal('matchMedia', (media: string) =>
      Object.assign(new EventTarget(), { media, matches: media.includes('max-width') }),
    )
    renderAdmin('/users')
    const list = await screen.findByRole('list', { name: 'Utilisateurs' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(4)
  })

  it('are searched, and filtered by role', async () => {
    const { accounts } = await serveRegister()
    const camille = { name: 'Camille Hoarau', email: 'camille@exemple.fr', language: 'fr' } as const
    const author = { who: 'local', at: '2026-11-24T09:00:00.000Z' }
    await accounts.invite({ ...camille, role: 'editor' }, 'http://localhost', author)
    const { user } = renderAdmin('/users')
    await user.click(await screen.findByRole('combobox', { name: 'Rôle' }))
    await user.click(await screen.findByRole('option', { name: 'Lecture' }))
    expect(await screen.findByText('1 compte')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Rachid Leclerc' })).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Afficher tous les comptes' }))
    await user.type(screen.getByRole('searchbox'), 'camille@')
    expect(await screen.findByText('1 compte')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Camille Hoarau' })).toBeVisible()
  })
})

describe('inviting somebody', () => {
  it('gives a link to hand over, once', async () => {
    const { user } = renderAdmin('/users')
    await user.click(await screen.findByRole('link', { name: 'Inviter une personne' }))
    await user.type(await screen.findByLabelText(/^Nom/), 'Camille Hoarau')
    await user.type(screen.getByLabelText(/^Adresse électronique/), 'camille.hoarau@exemple.fr')
    await user.click(screen.getByRole('radio', { name: /^Rédaction Ajoute, modifie/ }))
    await user.click(screen.getByRole('button', { name: 'Créer le compte' }))

    expect(await screen.findByRole('heading', { name: 'Le compte de Camille Hoarau est créé' })).toBeVisible()
    expect(screen.getByText(/^Ce serveur n’envoie pas de courriel/)).toBeVisible()
    expect(screen.getByText(/^Ce lien ne s’ouvre que sur l’ordinateur où/)).toBeVisible()
    const link = screen.getByLabelText<HTMLInputElement>('Lien à usage unique').value
    expect(link).toMatch(/\/admin#\/set-password\?token=[\w-]{20,}$/)
    await user.click(screen.getByRole('button', { name: 'Copier le lien' }))
    expect(await screen.findByText('Le lien est copié.')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(link)

    await user.click(screen.getByRole('link', { name: 'Revenir à la liste' }))
    expect(await screen.findByRole('link', { name: 'Camille Hoarau' })).toBeVisible()
  })

  it('says who has the address already', async () => {
    expectComplaint(/errors.duplicate/)
    const { user } = renderAdmin('/users/create')
    await user.type(await screen.findByLabelText(/^Nom/), 'Une autre')
    await user.type(screen.getByLabelText(/^Adresse électronique/), 'Editor@example.fr')
    await user.click(screen.getByRole('button', { name: 'Créer le compte' }))
    expect(await screen.findByRole('link', { name: 'Émilie Rédac' })).toHaveAttribute('href', '#/users/2')
  })
})

describe('an account', () => {
  it('is changed: name, role, and whether anybody can sign in to it', async () => {
    const { accounts } = await serveRegister()
    const { user } = renderAdmin('/users/2')
    await user.click(await screen.findByRole('radio', { name: /^Publication/ }))
    await user.click(screen.getByRole('switch', { name: 'Compte désactivé' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    const access = within(screen.getByRole('region', { name: 'Accès' }))
    expect(await access.findByText('Désactivé')).toBeVisible()
    expect(access.queryByRole('button')).not.toBeInTheDocument()
    expect(await accounts.getUser(2)).toMatchObject({ record: { role: 'publisher', status: 'disabled' } })
    expect(screen.queryByRole('button', { name: 'Supprimer' })).not.toBeInTheDocument()
  })

  it('stays the administrator’s while there is no other', async () => {
    expectComplaint(/errors.lastAdministrator/)
    const { user } = renderAdmin(`/users/${ADMINISTRATOR}`)
    await user.click(await screen.findByRole('radio', { name: /^Lecture/ }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^C’est le dernier compte qui administre le registre/)).toBeVisible()
  })

  it('gets a new link when the first was lost', async () => {
    const { user } = renderAdmin('/users/2')
    await user.click(await screen.findByRole('button', { name: 'Faire un nouveau lien d’invitation' }))
    expect(await screen.findByLabelText('Lien à usage unique')).toBeVisible()
  })

  it('has its sessions ended', async () => {
    const { openSession } = await serveRegister()
    await openSession('editor')
    await openSession('administrator')
    const { user } = renderAdmin('/users/2')
    await user.click(await screen.findByRole('button', { name: 'Terminer ses sessions' }))
    expect(await screen.findByText('Une session a été terminée.')).toBeVisible()
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Terminer ses sessions' })).not.toBeInTheDocument(),
    )
  })

  it('that is one’s own makes the screens follow', async () => {
    const { user } = renderAdmin(`/users/${ADMINISTRATOR}`)
    const name = await screen.findByLabelText(/^Nom/)
    await user.clear(name)
    await user.type(name, 'Ada Grondin')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByRole('button', { name: 'Votre compte : Ada Grondin' })).toBeVisible()
  })
})
