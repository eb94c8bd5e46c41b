import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { aCookie, aRegister } from '../../support/builders.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { entries, headers, put, remove, textOf } from './historySteps.ts'

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

  it('says on its page what stands in the way', async () => {
    expectComplaint(/errors.notFound/)
    expectComplaint(/errors.duplicate/)
    await serveRegister(aRegister())
    await remove('cookies/1')
    await fetch('/api/cookies', { method: 'POST', headers, body: JSON.stringify(aCookie()) })
    const { user } = renderAdmin('/cookies/1')
    await user.click(await screen.findByRole('button', { name: 'Rétablir' }))
    expect(await screen.findByRole('link', { name: 'sessionid' })).toHaveAttribute('href', '#/cookies/2')
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
    await user.click(await screen.findByRole('button', { name: /^Historique ./ }))
    const [latest, earlier] = await entries()
    expect(within(latest ?? document.body).queryByRole('button', { name: 'Revenir à cet état' })).toBeNull()
    await user.click(within(earlier ?? document.body).getByRole('button', { name: 'Revenir à cet état' }))
    const panel = screen.getByRole('region', { name: 'Ce que ce retour changerait' })
    expect(textOf(panel)).toContain('Durée de vie : 13 mois →devient session')
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
    await user.click(await screen.findByRole('button', { name: /^Historique ./ }))
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
    await user.click(await screen.findByRole('button', { name: /^Historique ./ }))
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
    await user.click(await screen.findByRole('button', { name: /^Historique ./ }))
    expect(textOf((await entries())[0])).toMatch(/^Ada Martin a modifié le site/)
    expect(screen.queryByRole('button', { name: 'Revenir à cet état' })).not.toBeInTheDocument()
  })

  it('says when it could not be loaded, and tries again', async () => {
    expectComplaint(/status: 500/)
    await serveRegister(aRegister())
    mockServer.use(http.get('*/api/changes', () => HttpResponse.json({}, { status: 500 })))
    const { user } = renderAdmin('/cookies/1')
    await user.click(await screen.findByRole('button', { name: /^Historique ./ }))
    expect(await screen.findByText('L’historique n’a pas pu être chargé.')).toBeVisible()
    await serveRegister(aRegister())
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await entries()).toHaveLength(1)
  })
})

describe('the head of a record’s page', () => {
  it('leads to its history, whoever reads it', async () => {
    await serveRegister(aRegister(), 'reader')
    const { user } = renderAdmin('/cookies/1')
    await user.click(await screen.findByRole('button', { name: 'Historique' }))
    expect(screen.getByRole('button', { name: /^Historique ./ })).toHaveFocus()
    expect(await entries()).toHaveLength(1)
  })
})
