import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import {
  applyImport,
  chooseFile,
  findPlan,
  importButton,
  importFile,
  openImport,
  shownRows,
} from './openImport.ts'

/** Two of the starter’s cookies, one of them changed, and a new one. */
const FILE = [
  'Nom du cookie;Prestataire;Catégorie;Service;Finalité;Durée',
  'sessionid;Opendatasoft;;Authentification;;2 ans',
  '_pk_id;Matomo;Mesure d’audience;Statistiques;Compter les visites;13 mois',
].join('\n')

const author = { who: 'Ben', at: '2026-11-24T10:00:00.000Z' }
const cookiesOf = async (store: Awaited<ReturnType<typeof serveRegister>>['store']) =>
  Object.fromEntries((await store.register()).cookies.map(({ name, lifetime }) => [name, lifetime]))

describe('what was shown is written', () => {
  it('as one act, says what was written from which file, and takes it back whole', async () => {
    const { store } = await serveRegister()
    const before = await store.register()
    const { user } = await importFile(FILE)
    expect(screen.getByText(/^L’import écrira/)).toHaveTextContent(
      'L’import écrira : 1 nouveau cookie et 1 cookie modifié.',
    )
    await applyImport(user)
    expect(
      screen.getByText('L’import a créé 1 cookie, 1 prestataire et 1 catégorie. Il a modifié 1 cookie.'),
    ).toBeVisible()
    expect(screen.getByText(/^Depuis « registre\.csv », empreinte SHA-256 [0-9a-f]{64}\.$/)).toBeVisible()
    expect(await cookiesOf(store)).toMatchObject({ sessionid: 'P2Y', _pk_id: 'P13M' })

    await user.click(screen.getByRole('button', { name: 'Annuler cet import' }))
    expect(await screen.findByRole('heading', { level: 2, name: 'L’import est annulé' })).toHaveFocus()
    expect(await store.register()).toEqual(before)
  })

  it('but not over what somebody changed since: that is named, and the rest is written if one says so', async () => {
    expectComplaint(/urn:registre:importConflicts/)
    const { store } = await serveRegister()
    const { user } = await importFile(FILE)
    const { cookies } = await store.register()
    const found = await store.get('cookies', cookies.find(({ name }) => name === 'sessionid')?.id ?? 0)
    if (found.kind !== 'ok') throw new Error('no cookie')
    const { id, version, createdAt: _c, updatedAt: _u, ...fields } = found.record
    await store.update('cookies', id, version, { ...fields, lifetime: 'P1D' }, author)

    await user.click(importButton())
    expect(await screen.findByText(/^Une fiche a changé depuis/)).toBeVisible()
    expect(screen.getByText(/^sessionid.: modifiée depuis par quelqu’un$/)).toBeVisible()
    expect(await cookiesOf(store)).not.toHaveProperty('_pk_id')

    await user.click(screen.getByRole('button', { name: 'Importer le reste' }))
    await screen.findByRole('heading', { level: 2, name: 'C’est importé' })
    expect(await cookiesOf(store)).toMatchObject({ sessionid: 'P1D', _pk_id: 'P13M' })
  })

  it('or nothing, if one stops it before its end', async () => {
    const { store } = await serveRegister()
    const { user } = await importFile(FILE)
    let cancelled = false
    mockServer.use(
      http.post('*/api/imports/:id/apply', async () => {
        await vi.waitFor(() => expect(cancelled).toBe(true), { timeout: 60_000 })
        const problem = {
          type: 'urn:registre:importCancelled',
          title: 'Cancelled',
          status: 409,
          message: 'errors.internal',
        }
        return HttpResponse.json(problem, {
          status: 409,
          headers: { 'content-type': 'application/problem+json' },
        })
      }),
      http.post('*/api/imports/:id/cancel', () => {
        cancelled = true
        return HttpResponse.json({})
      }),
    )
    expectComplaint(/urn:registre:importCancelled/)
    await user.click(importButton())
    await user.click(await screen.findByRole('button', { name: 'Arrêter l’import' }))
    expect(await screen.findByText('L’import a été arrêté : rien n’a été écrit.')).toBeVisible()
    expect(await cookiesOf(store)).not.toHaveProperty('_pk_id')
    expect(importButton()).toBeEnabled()
  })
})

describe('nothing that was chosen is lost', () => {
  it('by a reload: the import goes on where it was', async () => {
    await serveRegister()
    const { user, unmount } = await importFile(FILE)
    await user.click(screen.getByRole('checkbox', { name: 'Importer sessionid, ligne 2' }))
    const address = window.location.hash.slice(1)
    expect(address).toMatch(/^\/import\/\d+$/)
    unmount()
    await openImport(address)
    await findPlan()
    expect(screen.getByText(/^Import de «.registre\.csv.», repris où vous l’aviez laissé/)).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Importer sessionid, ligne 2' })).not.toBeChecked()
    expect(shownRows()).toHaveLength(2)
  })

  it('by a link: leaving asks first', async () => {
    const { user } = await importFile(FILE)
    await user.click(screen.getByRole('link', { name: 'Prestataires' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Rester' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(shownRows()).toHaveLength(2)
  })

  it('by a server that does not answer: what was read stays, and is compared again', async () => {
    expectComplaint(/./)
    const { user } = await openImport()
    mockServer.use(http.post('*/api/imports', () => HttpResponse.error(), { once: true }))
    await chooseFile(user, FILE)
    expect(await screen.findByText(/^La comparaison avec le registre n’a pas pu être faite/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await findPlan()
    await vi.waitFor(() => expect(shownRows()).toHaveLength(2))
  })
})

describe('an import that was made', () => {
  it('is found again, and taken back, in three steps from the home page', async () => {
    const { store } = await serveRegister()
    const before = await store.register()
    const { user } = await importFile(FILE)
    await applyImport(user)
    await user.click(screen.getByRole('link', { name: 'Accueil' }))
    await screen.findByRole('heading', { level: 1, name: 'Accueil' })

    await user.click(within(screen.getByRole('navigation')).getByRole('link', { name: 'Importer' }))
    await user.click(
      await screen.findByRole('button', { name: 'Annuler l’import de «\u00A0registre.csv\u00A0»' }),
    )
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Annuler cet import' }),
    )
    expect(await screen.findByText('Les 4 fiches sont comme avant.')).toBeVisible()
    expect(await store.register()).toEqual(before)
  })

  it('is for those who write: readers have no such page', async () => {
    await serveRegister(undefined, 'reader')
    renderAdmin('/import')
    expect(await screen.findByRole('heading', { level: 1, name: 'Page réservée' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Importer' })).not.toBeInTheDocument()
  })
})
