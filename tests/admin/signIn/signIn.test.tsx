import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { localStorageStore } from 'react-admin'
import { describe, expect, it } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { givePassword, linkTokenFor, PASSWORD } from '../../support/givePassword.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const EDITOR = { id: 2, email: 'editor@example.fr' }

async function serveSignedOut() {
  const served = await serveRegister(undefined, null)
  await givePassword(served.accounts, EDITOR.id)
  return served
}

async function signIn(user: UserEvent, email: string, password: string) {
  const address = await screen.findByLabelText('Adresse électronique')
  await user.clear(address)
  await user.type(address, email)
  await user.clear(screen.getByLabelText('Mot de passe'))
  await user.type(screen.getByLabelText('Mot de passe'), password)
  await user.click(screen.getByRole('button', { name: 'Se connecter' }))
}

describe('signing in', () => {
  it('comes first, then leads where one wanted to go', async () => {
    await serveSignedOut()
    const { user } = renderAdmin('/providers?filter={"q":"open"}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible()
    expect(document.title).toBe('Connexion · Registre des cookies')
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
    await signIn(user, EDITOR.email, PASSWORD)
    expect(await screen.findByRole('link', { name: 'Opendatasoft' })).toBeVisible()
    expect(decodeURIComponent(window.location.hash)).toBe('#/providers?filter={"q":"open"}')
  })

  it('is open to password managers, and shows the password to who asks', async () => {
    await serveSignedOut()
    const { user } = renderAdmin('/login')
    expect(await screen.findByLabelText('Adresse électronique')).toHaveAttribute('autocomplete', 'username')
    const password = screen.getByLabelText('Mot de passe')
    expect(password).toHaveAttribute('autocomplete', 'current-password')
    expect(password).toHaveAttribute('type', 'password')
    await user.click(screen.getByRole('button', { name: 'Afficher le mot de passe', pressed: false }))
    expect(password).toHaveAttribute('type', 'text')
  })

  it.each([
    ['a wrong password', EDITOR.email, 'autre chose'],
    ['an address that nobody has', 'personne@example.fr', PASSWORD],
    ['what is no address', 'personne', PASSWORD],
  ])('is refused in the same words with %s', async (_, email, password) => {
    await serveSignedOut()
    const { user } = renderAdmin('/login')
    await signIn(user, email, password)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Cette adresse et ce mot de passe ne permettent pas de se connecter. Vérifiez-les.',
    )
    expect(screen.getByLabelText('Adresse électronique')).toHaveValue(email)
    await signIn(user, EDITOR.email, PASSWORD)
    expect(await screen.findByRole('heading', { name: 'Accueil' })).toBeVisible()
  })

  it('says how long to wait after too many attempts', async () => {
    await serveSignedOut()
    const problem = { type: 'urn:registre:tooManyAttempts', message: 'errors.tooManyAttempts' }
    mockServer.use(
      http.post('*/api/auth/sign-in/email', () =>
        HttpResponse.json({ ...problem, args: { seconds: 250 } }, { status: 429 }),
      ),
    )
    const { user } = renderAdmin('/login')
    await signIn(user, EDITOR.email, 'encore')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Trop de tentatives. Réessayez dans 5 minutes.',
    )
  })

  it('speaks English a click away', async () => {
    await serveSignedOut()
    const { user } = renderAdmin('/login')
    await user.click(await screen.findByRole('button', { name: 'English' }))
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  })

  it('leads nowhere that an address asks for', async () => {
    await serveSignedOut()
    const { user } = renderAdmin('/login?redirectTo=https://evil.example&next=//evil.example')
    await signIn(user, EDITOR.email, PASSWORD)
    expect(await screen.findByRole('heading', { name: 'Accueil' })).toBeVisible()
    expect(window.location.hash).toBe('#/')
  })

  it('is behind whoever is signed in', async () => {
    await serveRegister()
    renderAdmin('/login')
    expect(await screen.findByRole('heading', { name: 'Accueil' })).toBeVisible()
  })
})

describe('signing out', () => {
  it('leaves nothing of what was looked for, and keeps how the screens are set', async () => {
    await serveSignedOut()
    const store = localStorageStore('1', 'a shared computer')
    const { user } = renderAdmin('/login', { store })
    await signIn(user, EDITOR.email, PASSWORD)
    await user.click(await screen.findByRole('button', { name: 'Thème sombre' }))
    await user.click(await screen.findByRole('link', { name: 'Cookies 4' }))
    await user.type(await screen.findByRole('searchbox'), 'session')
    await waitFor(() => expect(JSON.stringify(store.listItems?.())).toContain('session'))

    await user.click(screen.getByRole('button', { name: 'Votre compte : Émilie Rédac' }))
    await user.click(await screen.findByRole('link', { name: 'Se déconnecter' }))
    expect(await screen.findByText('Vous êtes déconnecté(e).')).toBeVisible()
    expect(store.listItems?.()).toEqual({ language: 'fr', theme: 'dark' })
    expect((await fetch('/api/cookies')).status).toBe(401)
  })

  it('is not taken for done when the server does not answer', async () => {
    await serveRegister()
    const { user } = renderAdmin('/')
    await user.click(await screen.findByRole('button', { name: 'Votre compte : Ada Martin' }))
    mockServer.use(http.post('*/api/auth/sign-out', () => HttpResponse.error()))
    await user.click(await screen.findByRole('link', { name: 'Se déconnecter' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Vous êtes encore connecté(e)')
    await user.click(screen.getByRole('link', { name: 'Revenir au registre' }))
    expect(await screen.findByRole('heading', { name: 'Accueil' })).toBeVisible()
  })
})

describe('a forgotten password', () => {
  it('is a matter for an administrator where the server sends no mail', async () => {
    await serveSignedOut()
    const { user } = renderAdmin('/login')
    await user.click(await screen.findByRole('link', { name: 'Mot de passe oublié ?' }))
    expect(await screen.findByText(/^Demandez un lien à une personne qui administre/)).toBeVisible()
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  })

  it('is asked for in the same way by whoever has an account and whoever has none', async () => {
    await serveSignedOut()
    mockServer.use(
      http.get('*/api/auth/get-session', () => HttpResponse.json({ person: null, canMail: true })),
    )
    const { user } = renderAdmin('/forgotten-password')
    await user.type(await screen.findByLabelText('Adresse électronique'), 'personne@example.fr')
    await user.click(screen.getByRole('button', { name: 'Recevoir un lien' }))
    expect(await screen.findByRole('status')).toHaveTextContent(/^Si un compte utilise cette adresse/)
  })
})

describe('a single-use link', () => {
  it('lets its person choose a password, typed once, and signs in with it', async () => {
    expectComplaint(/errors.invalidRecord/)
    const { accounts } = await serveRegister(undefined, null)
    const { user } = renderAdmin(`/set-password?token=${await linkTokenFor(accounts, EDITOR.id)}`)
    expect(await screen.findByText(/^Bonjour Émilie Rédac\./)).toBeVisible()
    expect(screen.getByLabelText('Adresse électronique')).toHaveValue(EDITOR.email)

    const password = screen.getByLabelText('Nouveau mot de passe')
    expect(password).toHaveAttribute('autocomplete', 'new-password')
    await user.type(password, 'girafe')
    expect(password).toHaveAccessibleDescription(/Il en manque 6\.$/)
    await user.click(screen.getByRole('button', { name: 'Enregistrer ce mot de passe' }))
    await waitFor(() => expect(password).toHaveAccessibleDescription(/^Ce mot de passe est trop court/))

    await user.clear(password)
    await user.type(password, PASSWORD)
    await user.click(screen.getByRole('button', { name: 'Enregistrer ce mot de passe' }))
    expect(await screen.findByRole('heading', { name: 'Accueil' })).toBeVisible()
  })

  it('leads to signing in where that is refused for now', async () => {
    const { accounts } = await serveRegister(undefined, null)
    const { user } = renderAdmin(`/set-password?token=${await linkTokenFor(accounts, EDITOR.id)}`)
    const tooMany = { message: 'errors.tooManyAttempts', args: { seconds: 30 }, errors: {} }
    mockServer.use(
      http.post('*/api/auth/sign-in/email', () => HttpResponse.json(tooMany, { status: 429 }), {
        once: true,
      }),
    )
    await user.type(await screen.findByLabelText('Nouveau mot de passe'), PASSWORD)
    await user.click(screen.getByRole('button', { name: 'Enregistrer ce mot de passe' }))
    expect(
      await screen.findByText('Votre mot de passe est enregistré. Connectez-vous avec lui.'),
    ).toBeVisible()
    expect(screen.getByLabelText('Adresse électronique')).toHaveValue(EDITOR.email)
  })

  it('greets in its person’s language', async () => {
    const { accounts } = await serveRegister(undefined, null)
    const author = { who: 'local', at: '2026-11-24T09:00:00.000Z' }
    const person = { name: 'Ann Reader', email: 'ann@example.com', role: 'reader', language: 'en' } as const
    const invited = await accounts.invite(person, 'http://localhost', author)
    if (invited.kind !== 'ok') throw new Error(invited.kind)
    const [, token] = invited.invitation.link.split('token=')
    renderAdmin(`/set-password?token=${token}`)
    expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeVisible()
  })

  it.each(['', '?token=', '?token=inconnu'])('says what to do when it is dead (%s)', async (query) => {
    if (query.endsWith('inconnu')) expectComplaint(/errors.linkInvalid/)
    await serveRegister(undefined, null)
    renderAdmin(`/set-password${query}`)
    expect(await screen.findByRole('heading', { name: 'Ce lien ne fonctionne plus' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Aller à la connexion' })).toHaveAttribute('href', '#/login')
  })

  it('is for its person, whoever is signed in', async () => {
    const { accounts } = await serveRegister(undefined, 'administrator')
    const { user } = renderAdmin(`/set-password?token=${await linkTokenFor(accounts, EDITOR.id)}`)
    await user.type(await screen.findByLabelText('Nouveau mot de passe'), PASSWORD)
    await user.click(screen.getByRole('button', { name: 'Enregistrer ce mot de passe' }))
    expect(await screen.findByRole('heading', { name: 'Accueil' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^Votre compte/ }))
    expect(await screen.findByRole('dialog', { name: 'Votre compte' })).toHaveTextContent('Émilie Rédac')
  })
})
