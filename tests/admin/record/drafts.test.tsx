import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { http } from 'msw'

const OFFER = /^Un brouillon du .+ n’a pas été enregistré\. Il n’existe que dans ce navigateur\.$/

const field = (label: string | RegExp) => within(screen.getByRole('main')).getByLabelText(label)
const findOffer = () => screen.findByRole('group', { name: OFFER })
const queryOffer = () => screen.queryByRole('group', { name: OFFER })

/** Types into a form, and closes the tab: the browser hides the page, and nothing else is heard of it. */
async function typeAndCrash(address: string, typed: Record<string, string>): Promise<void> {
  const { user, unmount } = renderAdmin(address)
  for (const [label, text] of Object.entries(typed)) {
    const input = await screen.findByLabelText(label)
    await user.clear(input)
    await user.type(input, text)
  }
  window.dispatchEvent(new Event('pagehide'))
  unmount()
}

/** Opens a form again, and waits until it is there. */
async function reopen(address: string, label: string | RegExp) {
  const { user, unmount } = renderAdmin(address)
  await screen.findByLabelText(label)
  return { user, unmount }
}

/** Lists all that is kept in this browser, as one text. */
function storedText(): string {
  return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])
}

const drafts = () => Object.keys(localStorage).filter((key) => key.startsWith('registre.draft.'))

afterEach(() => vi.restoreAllMocks())

describe('what was typed when the tab was closed', () => {
  it.each([
    ['/providers/1', 'Raison sociale', 'ODS SAS'],
    ['/providers/create', /^Nom/, 'Matomo'],
    ['/categories/1', /^Nom/, 'Nécessaires'],
    ['/categories/create', /^Nom/, 'Publicité'],
    ['/cookies/1', /^Finalité/, 'Se souvenir de la session.'],
    ['/cookies/create', /^Finalité/, 'Mesurer l’audience.'],
    ['/sections/1', /^Titre/, 'Vos choix'],
    ['/sites/1', /^Titre de la charte/, 'Politique des cookies'],
    ['/users/1', /^Nom/, 'Ada Lovelace'],
    ['/users/create', /^Nom/, 'Grace Hopper'],
    ['/account', /^Nom/, 'Ada Lovelace'],
  ])('is offered, and not applied, when %s is opened again', async (address, label, text) => {
    const first = renderAdmin(address)
    const typed = await screen.findByLabelText(label)
    await first.user.clear(typed)
    await first.user.type(typed, text)
    first.unmount()

    const { user } = await reopen(address, label)
    const offer = within(await findOffer())
    expect(field(label)).not.toHaveValue(text)
    await user.click(offer.getByRole('button', { name: 'Voir ce qui diffère' }))
    expect(await offer.findByText(text)).toBeVisible()
    await user.click(offer.getByRole('button', { name: 'Reprendre' }))
    expect(field(label)).toHaveValue(text)
    expect(
      screen.getByText('Le brouillon est repris dans le formulaire. Rien n’est encore enregistré.'),
    ).toBeVisible()
    expect(queryOffer()).not.toBeInTheDocument()
  })

  it('is saved when it was taken up, and then offered no more', async () => {
    await typeAndCrash('/providers/1', { 'Raison sociale': 'ODS SAS' })
    const { user, unmount } = await reopen('/providers/1', 'Raison sociale')
    await user.click(within(await findOffer()).getByRole('button', { name: 'Reprendre' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('providers/1')).toMatchObject({ legalName: 'ODS SAS', version: 2 })
    expect(drafts()).toEqual([])
    unmount()
    await reopen('/providers/1', 'Raison sociale')
    expect(queryOffer()).not.toBeInTheDocument()
  })

  it('goes when it is deleted', async () => {
    await typeAndCrash('/providers/1', { 'Raison sociale': 'ODS SAS' })
    const { user } = await reopen('/providers/1', 'Raison sociale')
    await user.click(within(await findOffer()).getByRole('button', { name: 'Supprimer le brouillon' }))
    expect(screen.getByText('Le brouillon est supprimé.')).toBeVisible()
    expect(queryOffer()).not.toBeInTheDocument()
    expect(drafts()).toEqual([])
  })

  it('stays when something else is typed before one decides', async () => {
    await typeAndCrash('/providers/1', { 'Raison sociale': 'ODS SAS' })
    await typeAndCrash('/providers/1', { 'Raison sociale': 'Autre chose' })
    const { user } = await reopen('/providers/1', 'Raison sociale')
    const offers = await screen.findAllByRole('group', { name: OFFER })
    expect(offers).toHaveLength(2)
    await user.type(field('Raison sociale'), 'Une troisième')
    const [newest] = offers
    if (newest) await user.click(within(newest).getByRole('button', { name: 'Reprendre' }))
    expect(field('Raison sociale')).toHaveValue('Autre chose')
    // What was in the form is on offer in its turn.
    expect(screen.getAllByRole('group', { name: OFFER })).toHaveLength(2)
  })

  it('meets what somebody else saved meanwhile as if the form had stayed open', async () => {
    expectComplaint(/errors.stale/)
    await typeAndCrash('/providers/1', { 'Raison sociale': 'ODS SAS' })
    const stored = await readRecord('providers/1')
    const theirs = { ...stored, legalName: 'Autre', country: 'FR' }
    await fetch('/api/providers/1', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(theirs),
    })
    const { user } = await reopen('/providers/1', 'Raison sociale')
    const offer = await findOffer()
    expect(offer).toHaveTextContent('Cette fiche a été modifiée depuis')
    await user.click(within(offer).getByRole('button', { name: 'Reprendre' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    const dialog = await screen.findByRole('dialog', { name: 'Cette fiche a été modifiée entre-temps' })
    expect(dialog).toHaveTextContent('ODS SAS')
    await user.click(within(dialog).getByRole('button', { name: 'Enregistrer ces choix' }))
    await waitFor(async () =>
      expect(await readRecord('providers/1')).toMatchObject({ legalName: 'ODS SAS', country: 'FR' }),
    )
  })

  it('is offered no more once the same was saved from another tab', async () => {
    await typeAndCrash('/providers/1', { 'Raison sociale': 'ODS SAS' })
    await fetch('/api/providers/1', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(await readRecord('providers/1')), legalName: 'ODS SAS' }),
    })
    await reopen('/providers/1', 'Raison sociale')
    expect(queryOffer()).not.toBeInTheDocument()
  })

  it('is not offered after thirty days', async () => {
    await typeAndCrash('/providers/1', { 'Raison sociale': 'ODS SAS' })
    const [key = ''] = drafts()
    const old = new Date(Date.now() - 31 * 24 * 60 * 60 * 1_000).toISOString()
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? ''), at: old }))
    await reopen('/providers/1', 'Raison sociale')
    expect(queryOffer()).not.toBeInTheDocument()
  })
})

describe('a draft', () => {
  it('goes with changes that are given up', async () => {
    const { user } = await reopen('/cookies/1', /^Finalité/)
    await user.type(field(/^Finalité/), ' Ou pas.')
    await user.click(screen.getByRole('link', { name: 'Accueil' }))
    await user.click(await screen.findByText('Quitter sans enregistrer'))
    await screen.findByRole('heading', { level: 1, name: 'Accueil' })
    expect(drafts()).toEqual([])
  })

  it('goes with a record that is deleted', async () => {
    const { user } = await reopen('/cookies/1', /^Finalité/)
    await user.type(field(/^Finalité/), ' Ou pas.')
    window.dispatchEvent(new Event('pagehide'))
    expect(drafts()).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Supprimer' }))
    await user.click(await screen.findByRole('button', { name: 'Supprimer la fiche' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Cookies' })).toBeVisible()
    expect(drafts()).toEqual([])
  })

  it('of a record that is copied stays, for what is typed there is not saved', async () => {
    const { user } = await reopen('/providers/1', 'Raison sociale')
    await user.type(field('Raison sociale'), 'ODS SAS')
    await user.click(screen.getByRole('link', { name: 'Dupliquer' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Nouveau prestataire' })).toBeVisible()
    expect(field('Raison sociale')).toHaveValue('ODS SAS')
    expect(screen.queryByText('Rester')).not.toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: 'Prestataires' }))
    await user.click(await screen.findByRole('link', { name: 'Opendatasoft' }))
    expect(await findOffer()).toBeVisible()
  })

  it('carries what is typed while a record is being created to the page of the record', async () => {
    const { promise: typed, resolve: answer } = Promise.withResolvers<undefined>()
    mockServer.use(http.post('*/api/providers', () => typed))
    const { user } = await reopen('/providers/create', /^Nom/)
    await user.type(field(/^Nom/), 'Matomo')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await user.type(field('Raison sociale'), 'InnoCraft')
    answer(undefined)
    expect(await screen.findByRole('heading', { level: 1, name: 'Prestataire Matomo' })).toBeVisible()
    await waitFor(() => expect(field('Raison sociale')).toHaveValue('InnoCraft'))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('providers/2')).toMatchObject({ name: 'Matomo', legalName: 'InnoCraft' })
    expect(drafts()).toEqual([])
  })

  it('is shown to nobody else, and gone once somebody else signs in', async () => {
    const { openSession } = await serveRegister()
    await typeAndCrash('/providers/1', { 'Raison sociale': 'ODS SAS' })
    await openSession('editor')
    await reopen('/providers/1', 'Raison sociale')
    expect(queryOffer()).not.toBeInTheDocument()
    expect(drafts()).toEqual([])
  })

  it('is still there when the session ended and the same person signs in again', async () => {
    const { endSession, openSession } = await serveRegister()
    await typeAndCrash('/providers/1', { 'Raison sociale': 'ODS SAS' })
    endSession()
    const { unmount } = renderAdmin('/providers/1')
    expect(await screen.findByRole('button', { name: 'Se connecter' })).toBeVisible()
    unmount()
    await openSession('administrator')
    await reopen('/providers/1', 'Raison sociale')
    expect(await findOffer()).toBeVisible()
  })

  it('goes at sign-out', async () => {
    await typeAndCrash('/providers/1', { 'Raison sociale': 'ODS SAS' })
    const { user } = await reopen('/providers/1', 'Raison sociale')
    await user.click(screen.getByRole('button', { name: /^Votre compte/ }))
    await user.click(await screen.findByRole('link', { name: 'Se déconnecter' }))
    expect(await screen.findByText('Vous êtes déconnecté(e).')).toBeVisible()
    expect(drafts()).toEqual([])
  })

  it('never holds a password', async () => {
    const { user } = await reopen('/account', /^Mot de passe actuel/)
    await user.type(field(/^Mot de passe actuel/), 'un-secret-ancien')
    await user.type(field(/^Nouveau mot de passe/), 'un-secret-nouveau')
    await user.type(field(/^Nom/), ' bis')
    window.dispatchEvent(new Event('pagehide'))
    expect(drafts()).toHaveLength(1)
    expect(storedText()).toContain(' bis')
    expect(storedText()).not.toContain('secret')
  })

  it('is not needed: the form works where the browser keeps nothing', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const { user } = await reopen('/providers/1', 'Raison sociale')
    await user.type(field('Raison sociale'), 'ODS SAS')
    window.dispatchEvent(new Event('pagehide'))
    expect(full).toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
  })
})
