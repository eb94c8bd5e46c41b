import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { aCookie, aRegister } from '#tests/support/builders.ts'
import { expectComplaint } from '#tests/support/consoleGuard.ts'
import { mockServer, serveRegister } from '#tests/support/mockServer.ts'
import { readRecord } from '#tests/support/readRecord.ts'
import { renderAdmin } from '#tests/support/renderAdmin.tsx'

const headers = { 'content-type': 'application/json' }

const put = async (path: string, fields: object) =>
  fetch(`/api/${path}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ ...(await readRecord(path)), ...fields }),
  })
const remove = (path: string) => fetch(`/api/${path}`, { method: 'DELETE' })

const entries = async () =>
  within(await screen.findByRole('list', { name: 'Historique' })).getAllByRole('listitem')
const textOf = (element: Element | undefined) => element?.textContent.replaceAll('\u00A0', ' ') ?? ''
const address = () => decodeURIComponent(window.location.hash.replaceAll('+', ' '))

describe('the history', () => {
  it('says who did what to what, newest first, and each field before and after', async () => {
    await serveRegister(aRegister())
    await put('cookies/1', { lifetime: 'P13M', service: 'Connexion' })
    renderAdmin('/changes')
    const [latest] = await entries()
    await within(latest ?? document.body).findByRole('link', { name: 'sessionid' })
    expect(textOf(latest)).toMatch(/^Ada Martin a modifié le cookie sessionid/)
    expect(textOf(latest)).toContain('Service : Authentification →devient Connexion')
    expect(textOf(latest)).toContain('Durée de conservation : (vide) →devient 13 mois')
    expect(latest?.querySelector('time')?.title).toMatch(/^24 novembre 2026/)
    expect(screen.getByText('6 événements')).toBeVisible()
  })

  it('marks what changed in a long text, word by word', async () => {
    await serveRegister(aRegister())
    const before = 'Se souvenir de l’utilisateur qui est connecté, d’une page à une autre.'
    await put('cookies/1', { purpose: before })
    await put('cookies/1', { purpose: before.replace('connecté', 'identifié') })
    renderAdmin('/changes')
    const [latest] = await entries()
    expect(latest?.querySelector('del')).toHaveTextContent('[retiré : connecté]')
    expect(latest?.querySelector('ins')).toHaveTextContent('[ajouté : identifié]')
  })

  it('folds the fields of an entry that has many', async () => {
    await serveRegister(aRegister())
    const { user } = renderAdmin('/changes?filter={"resource":"cookies"}')
    const [entry] = await entries()
    expect(textOf(entry)).not.toContain('Actif')
    await user.click(await screen.findByRole('button', { name: /^Et \d+ autres champs$/ }))
    expect(textOf(entry)).toContain('État : Actif')
  })

  it('is filtered by who, what, which record and which action, in its address and in a sentence', async () => {
    await serveRegister(aRegister({ cookies: [{ name: 'a' }, { name: 'b' }] }))
    await put('cookies/1', { notes: 'vu' })
    await remove('cookies/2')
    const { user } = renderAdmin('/changes')
    await user.click(await screen.findByRole('combobox', { name: 'Quoi' }))
    await user.click(await screen.findByRole('option', { name: 'Cookies' }))
    expect(await screen.findByText('4 événements')).toBeVisible()
    await user.click(screen.getByRole('combobox', { name: 'Quelle fiche' }))
    await user.click(await screen.findByRole('option', { name: 'b (fiche supprimée)' }))
    expect(await screen.findByText('2 événements')).toBeVisible()
    await user.click(screen.getByRole('combobox', { name: 'Action' }))
    await user.click(await screen.findByRole('option', { name: 'Suppression' }))
    await user.click(screen.getByRole('combobox', { name: 'Qui' }))
    await user.click(await screen.findByRole('option', { name: 'Ada Martin' }))
    expect(await screen.findByText('1 événement')).toBeVisible()
    await waitFor(() =>
      expect(textOf(screen.getByText(/^Seulement/))).toBe(
        'Seulement : Cookies ; fiche b (fiche supprimée) ; Suppression ; par Ada Martin.',
      ),
    )
    expect(address()).toContain('"resource":"cookies","recordId":2,"action":"delete"')

    await user.click(screen.getByRole('button', { name: 'Afficher tout l’historique' }))
    expect(await screen.findByText('8 événements')).toBeVisible()
  })

  it('is filtered between two days, as the reader’s own', async () => {
    await serveRegister(aRegister())
    const { user } = renderAdmin('/changes')
    await user.type(await screen.findByLabelText('À partir du'), '2026-11-25')
    expect(await screen.findByText('Aucun événement ne correspond à ces filtres.')).toBeVisible()
    expect(textOf(screen.getByText(/^Seulement/))).toBe('Seulement : à partir du 25 novembre 2026.')
    await user.clear(screen.getByLabelText('À partir du'))
    await user.type(screen.getByLabelText('Jusqu’au'), '2026-11-24')
    expect(await screen.findByText('5 événements')).toBeVisible()
  })

  it('gives a way out of a filter that is not understood', async () => {
    expectComplaint(/errors.malformedQuery/)
    const { user } = renderAdmin('/changes?filter={"colour":"red"}')
    await user.click(await screen.findByRole('button', { name: 'Afficher toutes les fiches' }))
    expect(await screen.findByText(/^\d+ événements$/)).toBeVisible()
  })

  it('hides accounts from those who may not read them', async () => {
    await serveRegister(aRegister(), 'publisher')
    const { user } = renderAdmin('/changes')
    await user.click(await screen.findByRole('combobox', { name: 'Quoi' }))
    expect(await screen.findByRole('option', { name: 'Cookies' })).toBeVisible()
    expect(screen.queryByRole('option', { name: 'Utilisateur' })).not.toBeInTheDocument()
  })

  it('calls accounts by their name', async () => {
    const { accounts } = await serveRegister(aRegister())
    const author = { who: 'Ada Martin <administrator@example.fr>', at: '2026-11-24T09:29:00.000Z' }
    await accounts.issueLink(2, 'http://localhost', author)
    renderAdmin('/changes')
    expect(await screen.findByRole('link', { name: 'Émilie Rédac' })).toHaveAttribute('href', '#/users/2')
  })

  it('leads to a version that went online', async () => {
    await serveRegister(aRegister())
    const body = JSON.stringify({ note: 'Première' })
    expect((await fetch('/api/publications', { method: 'POST', headers, body })).status).toBe(201)
    renderAdmin('/changes')
    const [latest] = await entries()
    expect(textOf(latest)).toMatch(/^Ada Martin a publié la version 1/)
    expect(textOf(latest)).toContain('Note : Première')
    expect(within(latest ?? document.body).getByRole('link', { name: '1' })).toHaveAttribute(
      'href',
      '#/publications/1',
    )
  })
})

describe('a deleted record', () => {
  it('is put back from the history, which leads to it', async () => {
    await serveRegister(aRegister())
    await remove('cookies/1')
    const { user } = renderAdmin('/changes')
    const [latest] = await entries()
    expect(textOf(latest)).toMatch(/^Ada Martin a supprimé le cookie sessionid/)
    await user.click(await screen.findByRole('button', { name: 'Rétablir' }))
    expect(await screen.findByText(/« sessionid » est de nouveau dans le registre/)).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Ouvrir la fiche' }))
    expect(await screen.findByRole('heading', { name: 'Cookie sessionid' })).toBeVisible()
  })

  it('is put back from the page that it had', async () => {
    expectComplaint(/errors.notFound/)
    await serveRegister(aRegister())
    await remove('cookies/1')
    const { user } = renderAdmin('/cookies/1')
    expect(await screen.findByRole('heading', { name: /^Cookie sessionid.: fiche supprimée$/ })).toBeVisible()
    const [deletion] = await entries()
    expect(textOf(deletion)).toMatch(/^Ada Martin a supprimé le cookie sessionid/)
    await user.click(screen.getByRole('button', { name: 'Rétablir' }))
    expect(await screen.findByRole('heading', { name: 'Cookie sessionid' })).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveValue('sessionid')
  })

  it('is not to be put back by a reader', async () => {
    const { openSession } = await serveRegister(aRegister())
    await remove('cookies/1')
    await openSession('reader')
    renderAdmin('/changes')
    const [latest] = await entries()
    expect(textOf(latest)).toMatch(/^Ada Martin a supprimé/)
    expect(screen.queryByRole('button', { name: 'Rétablir' })).not.toBeInTheDocument()
  })

  it('says who has its name now', async () => {
    expectComplaint(/errors.duplicate/)
    await serveRegister(aRegister())
    await remove('cookies/1')
    await fetch('/api/cookies', { method: 'POST', headers, body: JSON.stringify(aCookie()) })
    const { user } = renderAdmin('/changes')
    await user.click(await screen.findByRole('button', { name: 'Rétablir' }))
    const refusal = await screen.findByText(/^Rien n’a été changé.: une autre fiche porte maintenant ce nom/)
    expect(within(refusal).getByRole('link', { name: 'sessionid' })).toHaveAttribute('href', '#/cookies/2')
  })

  it('leads to the deleted provider that it needs, which is put back first', async () => {
    expectComplaint(/errors.invalidRecord/)
    expectComplaint(/errors.notFound/)
    await serveRegister(aRegister())
    await remove('cookies/1')
    await remove('providers/1')
    const { user } = renderAdmin('/changes?filter={"resource":"cookies","action":"delete"}')
    await user.click(await screen.findByRole('button', { name: 'Rétablir' }))
    await user.click(await screen.findByRole('link', { name: 'Prestataire Opendatasoft' }))
    await screen.findByRole('heading', { name: /^Prestataire Opendatasoft.: fiche supprimée$/ })
    await user.click(screen.getByRole('button', { name: 'Rétablir' }))
    expect(await screen.findByRole('heading', { name: 'Prestataire Opendatasoft' })).toBeVisible()
  })
})

describe('the history of a record, on its page', () => {
  it('leads back to an earlier state, once one has seen what that changes', async () => {
    await serveRegister(aRegister())
    await put('cookies/1', { lifetime: 'session' })
    await put('cookies/1', { lifetime: 'P13M' })
    const { user } = renderAdmin('/cookies/1')
    await user.click(await screen.findByRole('button', { name: /^Historique/ }))
    const [latest, earlier] = await entries()
    expect(within(latest ?? document.body).queryByRole('button', { name: 'Revenir à cet état' })).toBeNull()
    await user.click(within(earlier ?? document.body).getByRole('button', { name: 'Revenir à cet état' }))
    const panel = screen.getByRole('region', { name: 'Ce que ce retour changerait' })
    expect(textOf(panel)).toContain('Durée de conservation : 13 mois →devient session')
    await user.click(within(panel).getByRole('button', { name: 'Revenir à cet état maintenant' }))
    expect(await screen.findByText(/^La fiche est revenue à cet état/)).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({ lifetime: 'session', version: 4 })
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Session' })).toBeChecked())
  })

  it('leaves in the form what is typed there, and says so first', async () => {
    await serveRegister(aRegister())
    await put('cookies/1', { service: 'Connexion' })
    const { user } = renderAdmin('/cookies/1')
    const notes = await screen.findByLabelText(/^Finalité/)
    await user.type(notes, ' Ma saisie.')
    await user.click(await screen.findByRole('button', { name: /^Historique/ }))
    await user.click(await screen.findByRole('button', { name: 'Revenir à cet état' }))
    expect(
      screen.getByText(/^Des changements saisis dans le formulaire ne sont pas enregistrés/),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Revenir à cet état maintenant' }))
    expect(await screen.findByText(/^La fiche est revenue à cet état/)).toBeVisible()
    expect(notes).toHaveValue('Se souvenir de l’utilisateur d’une page à une autre. Ma saisie.')
  })

  it('shows again what would change when somebody wrote meanwhile', async () => {
    expectComplaint(/errors.stale/)
    await serveRegister(aRegister())
    await put('cookies/1', { service: 'Connexion' })
    const { user } = renderAdmin('/cookies/1')
    await user.click(await screen.findByRole('button', { name: /^Historique/ }))
    await user.click(await screen.findByRole('button', { name: 'Revenir à cet état' }))
    await put('cookies/1', { service: 'Identification' })
    await user.click(screen.getByRole('button', { name: 'Revenir à cet état maintenant' }))
    expect(
      await screen.findByText(/^Cette fiche a été modifiée entre-temps. Rien n’a été changé/),
    ).toBeVisible()
    const panel = screen.getByRole('region', { name: 'Ce que ce retour changerait' })
    await waitFor(() => expect(textOf(panel)).toContain('Service : Identification →devient Authentification'))
    await user.click(screen.getByRole('button', { name: 'Revenir à cet état maintenant' }))
    expect(await screen.findByText(/^La fiche est revenue à cet état/)).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({ service: 'Authentification' })
  })

  it('offers an editor the way back of a cookie, and not of the site', async () => {
    const { openSession } = await serveRegister(aRegister())
    await put('sites/1', { title: 'Charte' })
    await openSession('editor')
    const { user } = renderAdmin('/sites/1')
    await user.click(await screen.findByRole('button', { name: /^Historique/ }))
    expect(textOf((await entries())[0])).toMatch(/^Ada Martin a modifié le site/)
    expect(screen.queryByRole('button', { name: 'Revenir à cet état' })).not.toBeInTheDocument()
  })

  it('says when it could not be loaded, and tries again', async () => {
    expectComplaint(/status: 500/)
    await serveRegister(aRegister())
    mockServer.use(http.get('*/api/changes', () => HttpResponse.json({}, { status: 500 })))
    const { user } = renderAdmin('/cookies/1')
    await user.click(await screen.findByRole('button', { name: /^Historique/ }))
    expect(await screen.findByText('L’historique n’a pas pu être chargé.')).toBeVisible()
    await serveRegister(aRegister())
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await entries()).toHaveLength(1)
  })
})
