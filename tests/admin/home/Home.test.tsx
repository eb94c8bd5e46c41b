import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { acceptVaguePurpose } from '../../support/acceptVaguePurpose.ts'
import { aCompleteRegister, aProvider, aRegister, aVideoCookie } from '../../support/builders.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { publishAt } from '../../support/publishAt.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { publishable } from '../../support/publishable.ts'
import { serveOnline } from './serveOnline.ts'

const part = (name: string) => screen.findByRole('region', { name })

describe('the home page', () => {
  it('does not lead to what was deleted since', async () => {
    await serveRegister(aRegister({ providers: [{}, { name: 'Matomo' }] }))
    const record = { ...(await readRecord('providers/2')), legalName: 'Innocraft' }
    const headers = { 'content-type': 'application/json' }
    await fetch('/api/providers/2', { method: 'PUT', headers, body: JSON.stringify(record) })
    await fetch('/api/providers/2', { method: 'DELETE' })
    renderAdmin('/')
    const changes = await part('Dernières modifications')
    expect(await within(changes).findAllByText('Matomo')).toHaveLength(3)
    expect(within(changes).queryByRole('link', { name: 'Matomo' })).not.toBeInTheDocument()
  })

  it('counts what is in the register, each count leading to it, and shares out its cookies', async () => {
    await serveOnline(
      aRegister({
        providers: [{}, { name: 'Matomo' }, { name: 'Sans cookie' }],
        cookies: [
          { name: 'sessionid', lifetime: 'P2Y' },
          { name: '_pk_id', providerId: 2 },
          { name: '_pk_ses', providerId: 2 },
        ],
      }),
    )
    const { user } = renderAdmin('/')
    const figures = within(await part('Le registre en chiffres'))
    expect(await figures.findByRole('link', { name: '3 cookies' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^#\/cookies\?/),
    )
    expect(await figures.findByRole('link', { name: '3 prestataires' })).toBeVisible()
    expect(await figures.findByRole('link', { name: '1 catégorie' })).toBeVisible()
    expect(await figures.findByText('1 cookie actif dépasse 13 mois.')).toBeVisible()
    const byProvider = within(figures.getByRole('list', { name: 'Cookies par prestataire' }))
    expect(byProvider.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Matomo2 cookies',
      'Opendatasoft1 cookie',
    ])
    // One bar alone would say nothing more.
    expect(figures.queryByRole('list', { name: 'Cookies par catégorie' })).not.toBeInTheDocument()
    await user.click(byProvider.getByRole('link', { name: /^Matomo.: 2 cookies$/ }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Cookies' })).toBeVisible()
    expect(await screen.findByRole('link', { name: '_pk_id' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'sessionid' })).not.toBeInTheDocument()
  })

  it('shows what was edited last, which fields, and when, with the exact moment', async () => {
    const { user } = renderAdmin('/providers/1')
    await user.type(await screen.findByLabelText('Raison sociale'), 'ODS')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await screen.findByText(/^Enregistré à/)
    await user.click(screen.getByRole('link', { name: 'Accueil' }))
    const changes = await part('Dernières modifications')
    const latest = (await within(changes).findAllByRole('listitem'))[0]
    expect(latest).toHaveTextContent(
      / a modifié le prestataire Opendatasoft \(administrator@example\.fr\) · Raison sociale · /,
    )
    expect(latest?.querySelector('time')).toHaveAttribute('datetime', '2026-11-24T09:30:00.000Z')
    expect(latest?.querySelector('time')?.title).toMatch(/^24 novembre 2026/)
  })

  it('leaves to the history what happened to accounts, and what somebody answers for', async () => {
    const cookies = [aVideoCookie({ name: 'NID', purpose: 'Statistiques' })]
    const { store, accounts } = await serveRegister(aCompleteRegister({ cookies }))
    const author = { who: 'Ada Martin <administrator@example.fr>', at: '2026-11-24T09:29:00.000Z' }
    await store.updateMany('cookies', [1], { service: 'Mesure' }, author)
    await accounts.issueLink(2, 'http://localhost', author)
    await acceptVaguePurpose(store, 1)
    renderAdmin('/')
    const changes = await part('Dernières modifications')
    const [last] = await within(changes).findAllByRole('listitem')
    expect(last).toHaveTextContent(
      /^Ada Martin a modifié le cookie NID \(administrator@example\.fr\) ?· Service/,
    )
    expect(within(changes).queryByText(/mot de passe|lien à usage unique|reporté le/)).not.toBeInTheDocument()
  })

  it('says what was attempted and refused', async () => {
    await serveRegister(undefined, 'reader')
    expect((await fetch('/api/cookies/1', { method: 'DELETE' })).status).toBe(403)
    renderAdmin('/')
    const changes = await part('Dernières modifications')
    const [attempt] = await within(changes).findAllByRole('listitem')
    expect(attempt).toHaveTextContent(/^Rachid Leclerc a voulu supprimer le cookie sessionid, .* · /)
  })

  it('says which version is online, and leads to it and to what would change', async () => {
    const { store } = await serveRegister(publishable(aRegister()))
    await publishAt(store, ['2026-11-12T09:32:00.000Z'])
    const author = { who: 'local', at: '2026-11-20T09:00:00.000Z' }
    await store.create('providers', aProvider({ name: 'Matomo' }), author)
    renderAdmin('/')
    const online = within(await part('Charte en ligne'))
    expect(await online.findByText('Version 1, 12 novembre 2026')).toBeVisible()
    expect(online.getByRole('link', { name: 'Voir la page' })).toHaveAttribute('href', '/charte')
    expect(online.getByRole('link', { name: 'Ce qui changerait' })).toHaveAttribute('href', '#/publish')
    const changes = within(await part('Dernières modifications'))
    expect(await changes.findByRole('link', { name: '1' })).toHaveAttribute('href', '#/publications/1')
  })

  it('says when it could not be loaded, and tries again', async () => {
    expectComplaint(/status: 500/)
    mockServer.use(http.get('*/api/cookies', () => HttpResponse.json({}, { status: 500 })))
    const { user } = renderAdmin('/')
    expect(await screen.findByText('Cette page n’a pas pu être chargée.')).toBeVisible()
    await serveRegister()
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await part('Mise en route')).toBeVisible()
  })

  it('says what is online above a register without a cookie: a charter may be its text alone', async () => {
    const { store } = await serveRegister(
      publishable(aRegister({ providers: [], categories: [], cookies: [] })),
    )
    await publishAt(store, ['2026-11-12T09:32:00.000Z'])
    renderAdmin('/')
    const online = within(await part('Charte en ligne'))
    expect(await online.findByText('Version 1, 12 novembre 2026')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ajouter un premier cookie' })).toBeVisible()
  })

  it('gives the ways into an empty register, and nothing else', async () => {
    await serveOnline(aRegister({ providers: [], categories: [], cookies: [] }))
    renderAdmin('/')
    expect(await screen.findByRole('link', { name: 'Ajouter un premier cookie' })).toHaveAttribute(
      'href',
      '#/cookies/create',
    )
    expect(screen.getByRole('link', { name: 'Écrire le texte de la charte' })).toHaveAttribute(
      'href',
      '#/sections',
    )
    expect(screen.queryByRole('region', { name: 'À faire' })).not.toBeInTheDocument()
  })
})

describe('the last changes', () => {
  it('lead to a record that was deleted and has come back', async () => {
    const { store } = await serveRegister(aRegister({ cookies: [{ name: 'revenant' }] }))
    const author = { who: 'local', at: '2026-11-24T09:30:00.000Z' }
    await store.delete('cookies', 1, null, author)
    const deletion = await store.headId()
    await store.restoreRecord('cookies', 1, { change: deletion, version: null }, author)
    renderAdmin('/')
    expect((await screen.findAllByRole('link', { name: 'revenant' })).length).toBeGreaterThan(1)
  })
})
