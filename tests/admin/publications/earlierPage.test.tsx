import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenStore } from '#server/storage/createStore.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { publishAt } from '../../support/publishAt.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

// The register’s time zone is that of La Réunion; this computer is elsewhere.
beforeEach(() => vi.stubEnv('TZ', 'America/Los_Angeles'))
afterEach(() => vi.unstubAllEnvs())
afterEach(() => vi.restoreAllMocks())

const FIRST = '2026-03-03T08:15:20.000Z'
const CHOOSE = 'Choisir le fichier…'
const aFile = (content = '<!doctype html><title>Charte</title>', name = 'charte.html') =>
  new File([content], name, { type: 'text/html' })

async function declareIn(store: OpenStore, lastDay: string | null = null) {
  const content = new TextEncoder().encode('Nos cookies')
  const page = { firstDay: '2026-01-05', lastDay, fileName: 'charte.txt', mediaType: 'text/plain' } as const
  const author = { who: 'Camille Hoarau <camille@region.example>', at: '2026-04-01T08:00:00.000Z' }
  const declared = await store.declarePage({ ...page, content, replaces: null }, author)
  expect(declared.kind).toBe('ok')
}

async function open(role: 'publisher' | 'editor' = 'publisher') {
  const { store } = await serveRegister(publishableStarter, role)
  await publishAt(store, [FIRST])
  return store
}

function type(label: RegExp, day: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value: day } })
}

describe('the page from before version 1', () => {
  it('is declared from the end of the line of time, and stands there then', async () => {
    const store = await open()
    const { user } = renderAdmin('/publications')
    expect(await screen.findByText(/^Une page était en ligne avant la version 1/)).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Déclarer la page précédente' }))
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Page précédente (version 0)' }),
    ).toBeVisible()
    expect(screen.getByText(/^Il ne prouve pas que cette page était en ligne/)).toBeVisible()
    await user.upload(screen.getByLabelText(CHOOSE, { selector: 'input' }), aFile())
    expect(screen.getByText(/^charte\.html \(36 octets\)$/)).toBeVisible()
    type(/^Premier jour en ligne/, '2026-01-05')
    await user.click(screen.getByRole('button', { name: 'Déclarer' }))
    expect(
      await screen.findByText('En ligne depuis le 5 janvier 2026, et jusqu’à la version 1.'),
    ).toBeVisible()
    expect(screen.getByText('Déclarée, non prouvée')).toBeVisible()
    expect(screen.getByText('Page HTML')).toBeVisible()
    expect(await store.earlierPages()).toMatchObject([
      { firstDay: '2026-01-05', lastDay: null, fileName: 'charte.html', retracted: null },
    ])
    await user.click(screen.getByRole('link', { name: 'Versions' }))
    const item = await screen.findByRole('region', { name: 'Page précédente (version 0)' })
    expect(within(item).getByText('Déclarée, non prouvée')).toBeVisible()
    expect(within(item).getByRole('link', { name: 'Page précédente (version 0)' })).toHaveAttribute(
      'href',
      '#/publications/0',
    )
  })

  it('says what is missing before anything is sent, beside its field', async () => {
    await open()
    const { user } = renderAdmin('/publications/0')
    await user.click(await screen.findByRole('button', { name: 'Déclarer' }))
    expect(screen.getByText('Choisissez le fichier de la page.')).toBeVisible()
    expect(screen.getByLabelText(/^Premier jour en ligne/)).toHaveAccessibleDescription(
      'Indiquez le premier jour.',
    )
    const large = aFile()
    Object.defineProperty(large, 'size', { value: 10_000_001 })
    await user.upload(screen.getByLabelText(CHOOSE, { selector: 'input' }), large)
    await user.click(screen.getByRole('button', { name: 'Déclarer' }))
    expect(screen.getByText('Ce fichier est trop volumineux : 10 mégaoctets au plus.')).toBeVisible()
  })

  it.each([
    [
      ['2026-01-05', '2026-01-04', aFile()],
      /^Dernier jour en ligne/,
      'Le dernier jour est avant le premier.',
    ],
    [
      ['2026-01-05', '2026-03-03', aFile()],
      /^Dernier jour en ligne/,
      'La version 1 est en ligne depuis le 3 mars 2026. Choisissez un jour d’avant ou, pour le dernier jour, laissez vide si la page est restée jusque-là.',
    ],
    [
      ['2026-12-05', '', aFile()],
      /^Premier jour en ligne/,
      'Ce jour n’est pas encore passé\u00A0: choisissez aujourd’hui, ou un jour d’avant.',
    ],
  ] as const)(
    'says in words, beside the day, what is wrong with %s',
    async ([first, last, file], label, words) => {
      expectComplaint(/urn:registre:invalidRecord/)
      await open()
      const { user } = renderAdmin('/publications/0')
      await user.upload(await screen.findByLabelText(CHOOSE, { selector: 'input' }), file)
      type(/^Premier jour en ligne/, first)
      type(/^Dernier jour en ligne/, last)
      await user.click(screen.getByRole('button', { name: 'Déclarer' }))
      await waitFor(() => expect(screen.getByLabelText(label)).toHaveAccessibleDescription(words))
      // Nothing that was typed is lost.
      expect(screen.getByLabelText(/^Premier jour en ligne/)).toHaveValue(first)
      expect(screen.getByText(/^charte\.html/)).toBeVisible()
    },
  )

  it('says that a file is of none of the kinds that are kept', async () => {
    expectComplaint(/urn:registre:invalidRecord/)
    await open()
    const { user } = renderAdmin('/publications/0')
    const file = aFile('PK\u0003\u0004\u0000', 'charte.html')
    await user.upload(await screen.findByLabelText(CHOOSE, { selector: 'input' }), file)
    type(/^Premier jour en ligne/, '2026-01-05')
    await user.click(screen.getByRole('button', { name: 'Déclarer' }))
    expect(await screen.findByText(/^Ce fichier n’est d’aucune des natures prévues\./)).toBeVisible()
  })

  it('is retracted after a question, and stays among those that were', async () => {
    const store = await open()
    await declareIn(store)
    const { user } = renderAdmin('/publications/0')
    await user.click(await screen.findByRole('button', { name: 'Retirer la déclaration' }))
    const dialog = await screen.findByRole('dialog', {
      name: /^Retirer la déclaration de la page précédente.\?$/,
    })
    expect(within(dialog).getByText(/L’historique garde qui l’a déclarée/)).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Retirer' }))
    const past = await screen.findByRole('region', { name: 'Déclarations retirées' })
    expect(within(past).getByText(/Retirée le 24 novembre 2026 à 13:30 UTC\+4 par /)).toBeVisible()
    expect(within(past).getByRole('button', { name: /^Télécharger la page retirée no.1$/ })).toBeVisible()
    expect(screen.getByText('Aucune page précédente n’est déclarée.')).toBeVisible()
  })

  it('is replaced by another, with the days of the first to start from', async () => {
    const store = await open()
    await declareIn(store, '2026-02-28')
    const { user } = renderAdmin('/publications/0')
    await user.click(await screen.findByRole('button', { name: 'Remplacer' }))
    expect(screen.getByLabelText(/^Premier jour en ligne/)).toHaveValue('2026-01-05')
    await user.upload(screen.getByLabelText(CHOOSE, { selector: 'input' }), aFile())
    await user.click(screen.getByRole('button', { name: 'Déclarer à la place de la précédente' }))
    expect(await screen.findByRole('region', { name: 'Déclarations retirées' })).toBeVisible()
    expect(await store.earlierPages()).toMatchObject([
      { id: 1, retracted: { at: '2026-11-24T09:30:00.000Z' } },
      { id: 2, lastDay: '2026-02-28', fileName: 'charte.html', retracted: null },
    ])
  })

  it('is read, and neither declared nor retracted, by those who do not publish', async () => {
    const store = await open('editor')
    const { unmount } = renderAdmin('/publications/0')
    expect(await screen.findByText('Aucune page précédente n’est déclarée.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Déclarer' })).not.toBeInTheDocument()
    unmount()
    await declareIn(store)
    renderAdmin('/publications/0')
    expect(
      await screen.findByRole('button', { name: 'Télécharger la page précédente (version 0)' }),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Retirer la déclaration' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Remplacer' })).not.toBeInTheDocument()
  })

  it('answers for a day, said to be declared and not proved', async () => {
    const store = await open()
    await declareIn(store)
    renderAdmin('/publications?day=2026-02-01')
    expect(
      await screen.findByText(
        'Le 1er février 2026, la page précédente (version 0) était en ligne : déclarée, non prouvée.',
      ),
    ).toBeVisible()
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-03-03' } })
    expect(
      await screen.findByText('Jusqu’à 12:15 : page précédente (version 0), déclarée, non prouvée'),
    ).toBeVisible()
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-01-04' } })
    expect(
      await screen.findByText('Le 4 janvier 2026, ce registre n’avait encore rien publié.'),
    ).toBeVisible()
  })

  it('stands in the history as an act of its own', async () => {
    const store = await open()
    await declareIn(store)
    renderAdmin('/changes')
    expect(await screen.findByText(/a déclaré la page précédente \(version 0\)/)).toHaveTextContent(
      /« charte\.txt »/,
    )
  })

  it('is part of the proof of its days', async () => {
    const store = await open()
    await declareIn(store)
    renderAdmin('/proof')
    fireEvent.change(await screen.findByLabelText('Du'), { target: { value: '2026-02-01' } })
    fireEvent.change(screen.getByLabelText('Au'), { target: { value: '2026-02-10' } })
    expect(
      await screen.findByText(
        /^la page précédente \(version 0\), déclarée par Camille Hoarau .*, non prouvée$/,
      ),
    ).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Télécharger le dossier (ZIP)' })).toBeEnabled()
  })
})
