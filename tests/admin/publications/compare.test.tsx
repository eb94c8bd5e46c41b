import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenStore } from '#server/storage/createStore.ts'
import { answerNewestOnly } from '../../support/answerNewestOnly.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { putOnline } from '../../support/putOnline.ts'
import { publishableStarter } from '../../support/publishable.ts'

const at = (day: string) => ({ who: 'Ada Martin <ada@example.fr>', at: `${day}T10:00:00.000Z` })

/** Versions 1 and 2, which differ by a service, and a draft with one cookie less. */
async function publishTwice(store: OpenStore): Promise<void> {
  await putOnline(store, '', at('2026-11-01'))
  await store.updateMany('cookies', [1], { service: 'Connexion' }, at('2026-11-12'))
  await putOnline(store, '', at('2026-11-12'))
  await store.delete('cookies', 2, null, at('2026-11-13'))
}

// The register’s time zone is that of La Réunion; this computer is elsewhere.
beforeEach(() => vi.stubEnv('TZ', 'America/Los_Angeles'))
afterEach(() => vi.unstubAllEnvs())

describe('comparing two versions', () => {
  it('tells what differs and shows both pages', async () => {
    const { store } = await serveRegister(publishableStarter, 'reader')
    await publishTwice(store)
    const { user } = renderAdmin('/publications/compare?from=1&to=2')
    expect(await screen.findByRole('heading', { level: 1, name: 'Comparer deux versions' })).toBeVisible()
    const changes = await screen.findByRole('region', { name: 'Modifications (1)' })
    expect(within(changes).getByRole('listitem')).toHaveTextContent(
      /^Le cookie sessionid : service modifié, « Authentification » → « Connexion »/,
    )
    expect(screen.getByTitle('La page de la version 2')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Côte à côte' }))
    expect(screen.getByTitle('La page de la version 1')).toBeVisible()
  })

  it('starts with what is online and the draft, and its address follows what is chosen', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishTwice(store)
    const { user } = renderAdmin('/publications/compare')
    expect(await screen.findByRole('region', { name: 'Suppressions (1)' })).toBeVisible()
    const before = screen.getByRole('combobox', { name: 'Avant' })
    expect(before).toHaveTextContent('Version 2, 12 novembre 2026 à 14:00 UTC+4')
    expect(screen.getByRole('combobox', { name: 'Après' })).toHaveTextContent('Le brouillon actuel')
    await user.click(before)
    await user.click(
      await screen.findByRole('option', { name: 'Version 1, 1er novembre 2026 à 14:00 UTC+4' }),
    )
    expect(window.location.hash).toBe('#/publications/compare?from=1&to=draft')
    expect(await screen.findByRole('region', { name: 'Modifications (1)' })).toBeVisible()
  })

  it('names what a deleted record was called, without a way to it', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishTwice(store)
    renderAdmin('/publications/compare?from=2&to=draft')
    const removed = await screen.findByRole('region', { name: 'Suppressions (1)' })
    expect(within(removed).getByText('django_language', { selector: 'strong > bdi' })).toBeVisible()
    expect(within(removed).queryByRole('link')).not.toBeInTheDocument()
  })

  it('says that nothing differs', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishTwice(store)
    renderAdmin('/publications/compare?from=2&to=2')
    expect(await screen.findByText('Aucune fiche ne diffère.')).toBeVisible()
  })

  it('counts what the first version added', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishTwice(store)
    renderAdmin('/publications/compare?from=0&to=1')
    expect(await screen.findByText(/^Tout est nouveau : .* et 4 cookies\.$/)).toBeVisible()
  })

  it('leads from a version that does not exist to the nearest', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishTwice(store)
    const { user } = renderAdmin('/publications/compare?from=1&to=9')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'La version 9 n’existe pas. Les plus proches : Version 2 Version 1',
    )
    await user.click(screen.getByRole('link', { name: 'Version 2' }))
    expect(await screen.findByRole('region', { name: 'Modifications (1)' })).toBeVisible()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it.each(['from=x&to=2', 'from=1&to=0', 'from=-1&to=draft'])(
    'does not understand %s, and says so',
    async (query) => {
      const { store } = await serveRegister(publishableStarter)
      await publishTwice(store)
      renderAdmin(`/publications/compare?${query}`)
      expect(await screen.findByRole('alert')).toHaveTextContent(/n’existe pas\./)
    },
  )

  it('compares versions that are older than those of the list', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishTwice(store)
    answerNewestOnly()
    renderAdmin('/publications/compare?from=1&to=2')
    expect(await screen.findByRole('region', { name: 'Modifications (1)' })).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Avant' })).toHaveTextContent(
      'Version 1, 1er novembre 2026 à 14:00 UTC+4',
    )
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('shows a page of another style sheet as the server sends it, whose policy allows that one', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishTwice(store)
    mockServer.use(
      http.get('*/charte/versions/1', () =>
        HttpResponse.html('<!DOCTYPE html><style>main { color: teal }</style><main>Autrefois</main>'),
      ),
    )
    const { user } = renderAdmin('/publications/compare?from=1&to=2')
    await user.click(await screen.findByRole('button', { name: 'Côte à côte' }))
    const old = screen.getByTitle('La page de la version 1')
    expect(old).toHaveAttribute('src', '/charte/versions/1')
    expect(old).not.toHaveAttribute('srcdoc')
    expect(screen.getByTitle('La page de la version 2')).toHaveAttribute('srcdoc')
  })

  it('says that nothing was published yet', async () => {
    renderAdmin('/publications/compare?from=3&to=draft')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'La version 3 n’existe pas. Aucune version n’a encore été publiée.',
    )
  })
})
