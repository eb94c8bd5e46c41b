import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Role } from '#api/access.ts'
import { answerNewestOnly } from '../../support/answerNewestOnly.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { putOnline } from '../../support/putOnline.ts'
import { publishableStarter } from '../../support/publishable.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-12T10:00:00.000Z' }
const RESTORE = 'Repartir de la version 1'

/** Version 1, then a draft with another service and one cookie less. */
async function serveChanged(role: Role = 'publisher') {
  const served = await serveRegister(publishableStarter, role)
  await putOnline(served.store, '', AUTHOR)
  await served.store.updateMany('cookies', [1], { service: 'Connexion' }, AUTHOR)
  await served.store.delete('cookies', 2, null, AUTHOR)
  return served
}

describe('putting the draft back to a version', () => {
  it('shows first what the draft would become, and that nothing goes online', async () => {
    await serveChanged()
    renderAdmin('/publications/1/restore')
    expect(await screen.findByRole('heading', { level: 1, name: RESTORE })).toBeVisible()
    const added = await screen.findByRole('region', { name: 'Ajouts (1)' })
    expect(within(added).getAllByRole('listitem')[0]).toHaveTextContent(/^Le cookie django_language : ajouté/)
    const changed = screen.getByRole('region', { name: 'Modifications (1)' })
    expect(within(changed).getByRole('listitem')).toHaveTextContent(
      /^Le cookie sessionid : service modifié, « Connexion » → « Authentification »/,
    )
    expect(
      screen.getByText('Rien n’est mis en ligne : les visiteurs continuent de lire la version 1.'),
    ).toBeVisible()
  })

  it('does it at the press of a button, and says how many records it took', async () => {
    const { store } = await serveChanged()
    const { user } = renderAdmin('/publications/1/restore')
    await user.click(await screen.findByRole('button', { name: RESTORE }))
    expect(
      await screen.findByRole('heading', { name: 'Le brouillon est de nouveau celui de la version 1' }),
    ).toHaveFocus()
    expect(screen.getByText(/^2 fiches ont été remises à leur état d’alors\./)).toBeVisible()
    const { cookies } = await store.register()
    expect(cookies.map(({ name, service }) => [name, service])).toContainEqual([
      'sessionid',
      'Authentification',
    ])
    expect(cookies).toHaveLength(4)
    expect(await store.lastPublication()).toMatchObject({ number: 1 })
  })

  it('writes over nothing that was not looked at: it is shown, and one decides again', async () => {
    expectComplaint(/errors.draftChanged/)
    const { store } = await serveChanged()
    const { user } = renderAdmin('/publications/1/restore')
    const button = await screen.findByRole('button', { name: RESTORE })
    await store.updateMany('cookies', [3], { service: 'Mesure' }, AUTHOR)
    await user.click(button)
    expect(await screen.findByText(/^Quelqu’un a modifié le brouillon pendant que vous lisiez/)).toBeVisible()
    expect(await screen.findByRole('region', { name: 'Modifications (2)' })).toBeVisible()
    expect((await store.register()).cookies.map(({ service }) => service)).toContain('Mesure')
    await user.click(await screen.findByRole('button', { name: RESTORE }))
    expect(await screen.findByText(/^3 fiches ont été remises à leur état d’alors\./)).toBeVisible()
    expect((await store.register()).cookies.map(({ service }) => service)).not.toContain('Mesure')
  })

  it('has nothing to do when the draft is that version', async () => {
    const { store } = await serveRegister(publishableStarter, 'publisher')
    await putOnline(store, '', AUTHOR)
    renderAdmin('/publications/1/restore')
    expect(await screen.findByText(/^Le brouillon contient déjà exactement ce que contenait/)).toBeVisible()
    expect(screen.getByText(/La page publique ne change pas\.$/)).toBeVisible()
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Voir les versions' })).toHaveAttribute(
      'href',
      '#/publications',
    )
    expect(screen.queryByRole('button', { name: RESTORE })).not.toBeInTheDocument()
  })

  it('is for versions that are older than those of the list, too', async () => {
    const { store } = await serveChanged()
    await putOnline(store, '', AUTHOR)
    answerNewestOnly()
    renderAdmin('/publications/1/restore')
    expect(await screen.findByRole('button', { name: RESTORE })).toBeVisible()
    expect(screen.getByText(/continuent de lire la version 2\.$/)).toBeVisible()
  })

  it('leads from a version that does not exist to one that does', async () => {
    await serveChanged()
    const { user } = renderAdmin('/publications/7/restore')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'La version 7 n’existe pas. La plus proche : Version 1',
    )
    await user.click(screen.getByRole('link', { name: 'Version 1' }))
    expect(await screen.findByRole('heading', { level: 1, name: RESTORE })).toBeVisible()
  })

  it('says why it could not be done, and lets one try again', async () => {
    expectComplaint(/status: 0/)
    await serveChanged()
    mockServer.use(http.post('*/api/publications/1/restore', () => HttpResponse.error(), { once: true }))
    const { user } = renderAdmin('/publications/1/restore')
    const button = await screen.findByRole('button', { name: RESTORE })
    await user.click(button)
    expect(await screen.findByText('Le serveur ne répond pas. Rien n’a été enregistré.')).toBeVisible()
    await user.click(button)
    expect(await screen.findByText(/^2 fiches ont été remises/)).toBeVisible()
  })

  it('is not for an editor', async () => {
    await serveChanged('editor')
    renderAdmin('/publications/1/restore')
    expect(await screen.findByRole('heading', { level: 1, name: 'Page réservée' })).toBeVisible()
  })
})
