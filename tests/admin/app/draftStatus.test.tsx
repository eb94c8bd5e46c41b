import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { aProvider } from '../../support/builders.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { publishAt } from '../../support/publishAt.ts'
import { publishOldLook } from '../../support/publishOldLook.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { publishableStarter } from '../../support/publishable.ts'

const AUTHOR = { who: 'local', at: '2026-11-20T09:00:00.000Z' }
const statusLink = (name: string) => within(screen.getByRole('banner')).findByRole('link', { name })

/** A register with one published version and no change since. */
async function servePublished(role: 'reader' | 'administrator' = 'administrator') {
  const served = await serveRegister(publishableStarter, role)
  await publishAt(served.store, ['2026-11-12T09:32:00.000Z'])
  return served
}

describe('the header', () => {
  it('says that nothing is published yet, and leads to where it is done', async () => {
    renderAdmin('/providers')
    await screen.findByRole('heading', { level: 1 })
    expect(await statusLink('Rien n’est encore publié')).toHaveAttribute('href', '#/publish')
  })

  it('says that everything is published, and after a save how much is not', async () => {
    await servePublished()
    const { user } = renderAdmin('/providers/1')
    const legalName = await screen.findByLabelText('Raison sociale')
    expect(await statusLink('Tout est publié')).toHaveAttribute('href', '#/publications')
    await user.type(legalName, 'Opendatasoft SAS')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await statusLink('1 modification non publiée')).toHaveAttribute('href', '#/publish')
  })

  it('says that the page looks otherwise since an upgrade, and leads to where that is published', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishOldLook(store, AUTHOR)
    renderAdmin('/providers')
    await screen.findByRole('heading', { level: 1 })
    expect(await statusLink('Nouvelle présentation non publiée')).toHaveAttribute('href', '#/publish')
  })

  it('is not read out at each save', async () => {
    await servePublished()
    renderAdmin('/providers')
    await screen.findByRole('heading', { level: 1 })
    const link = await statusLink('Tout est publié')
    expect(link.closest('[role="status"]')).toHaveAttribute('aria-live', 'off')
  })

  it('is true again for who comes back to the window after somebody else has written', async () => {
    const { store } = await servePublished()
    renderAdmin('/providers')
    await screen.findByRole('heading', { level: 1 })
    await statusLink('Tout est publié')
    await store.create('providers', aProvider({ name: 'Matomo' }), AUTHOR)
    await store.create('providers', aProvider({ name: 'AT Internet' }), AUTHOR)
    window.dispatchEvent(new Event('visibilitychange'))
    expect(await statusLink('2 modifications non publiées')).toBeVisible()
  })

  it('says nothing where it does not know', async () => {
    expectComplaint(/status: 400/)
    const { store } = await servePublished()
    renderAdmin('/providers')
    await screen.findByRole('heading', { level: 1 })
    await statusLink('Tout est publié')
    await store.create('providers', aProvider({ name: 'Matomo' }), AUTHOR)
    mockServer.use(http.get('*/api/draft/status', () => HttpResponse.json({}, { status: 400 })))
    window.dispatchEvent(new Event('visibilitychange'))
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: 'Tout est publié' })).not.toBeInTheDocument(),
    )
  })

  it('offers to publish to those who may', async () => {
    await servePublished()
    renderAdmin('/providers')
    expect(await screen.findByRole('link', { name: 'Publier…' })).toHaveAttribute('href', '#/publish')
  })

  it('does not offer it to a reader', async () => {
    await servePublished('reader')
    renderAdmin('/providers')
    await screen.findByRole('heading', { level: 1 })
    await statusLink('Tout est publié')
    expect(screen.queryByRole('link', { name: 'Publier…' })).not.toBeInTheDocument()
  })
})
