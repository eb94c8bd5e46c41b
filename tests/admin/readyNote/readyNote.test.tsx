import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const NOTE = 'Deux durées corrigées.'
const findButton = (name: string) => screen.findByRole('button', { name })

it('an editor says that the draft is ready, and a publisher sees it with the way to publish', async () => {
  const { openSession } = await serveRegister(undefined, 'editor')
  const { user, unmount } = renderAdmin('/publish')
  await user.click(await findButton('Dire que le brouillon est prêt'))
  expect(screen.getByText(/^Les personnes qui peuvent publier le verront/)).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'Un mot pour elles (facultatif)' }), NOTE)
  await user.click(await findButton('Les prévenir'))
  expect(await screen.findByText(/^Vous avez dit que le brouillon est prêt/)).toBeVisible()
  unmount()

  await openSession('publisher')
  renderAdmin('/')
  expect(await screen.findByText(/^Émilie Rédac dit que le brouillon est prêt\./)).toHaveTextContent(
    /il y a|à l’instant/,
  )
  expect(screen.getByText(`« ${NOTE} »`)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Relire et publier' })).toHaveAttribute('href', '#/publish')
})

it('can be taken back, and a reader has nothing to do with it', async () => {
  const { store, openSession } = await serveRegister(undefined, 'editor')
  await store.announceReady(NOTE, { who: 'Émilie Rédac <emilie@example.fr>', at: '2026-11-24T09:00:00.000Z' })
  await openSession('publisher')
  const { user, unmount } = renderAdmin('/publish')
  await user.click(await findButton('Retirer cette annonce'))
  await waitFor(() => expect(screen.queryByText(`« ${NOTE} »`)).not.toBeInTheDocument())
  unmount()

  await openSession('reader')
  renderAdmin('/publish')
  expect(await screen.findByText('Votre rôle ne permet pas de publier.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Dire que le brouillon est prêt' })).not.toBeInTheDocument()
})
