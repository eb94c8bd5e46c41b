import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { publishAt } from '../../support/publishAt.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { publishableStarter } from '../../support/publishable.ts'

const THREE = ['2026-02-03T09:12:00.000Z', '2026-03-03T08:15:20.000Z', '2026-03-03T14:40:00.000Z']

// The register’s time zone is that of La Réunion; this computer is elsewhere.
beforeEach(() => vi.stubEnv('TZ', 'America/Los_Angeles'))
afterEach(() => vi.unstubAllEnvs())
afterEach(() => vi.restoreAllMocks())

/** Types a date into the field, in the format of its value. */
async function typeDate(day: string, time?: string) {
  fireEvent.change(await screen.findByLabelText('Date'), { target: { value: day } })
  if (time) fireEvent.change(screen.getByLabelText('Heure (facultative)'), { target: { value: time } })
}

/** Records the files that the screen downloads. */
function catchDownloads() {
  URL.createObjectURL = () => 'blob:version'
  URL.revokeObjectURL = () => undefined
  const names: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  return names
}

describe('the versions', () => {
  it('are a line of time, newest first: when, who, why and what changed', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE.slice(0, 2), 'Relu avec le service numérique.')
    renderAdmin('/publications')
    const line = await screen.findByRole('list', { name: 'Versions' })
    const [second, first] = within(line).getAllByRole('listitem')
    expect(second).toHaveTextContent(
      /^Version 2En ligne1 ajout3 mars 2026 à 12:15 UTC\+4 \(.*\) · Camille Hoarau <camille@region\.example>Relu avec le service numérique\./,
    )
    expect(first).toHaveTextContent(/^Version 1\d+ ajouts3 février 2026 à 13:12 UTC\+4/)
    expect(first).not.toHaveTextContent('En ligne')
  })

  it('lead to reading, comparing and putting back', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE)
    renderAdmin('/publications')
    const addressOf = async (name: string | RegExp) =>
      (await screen.findByRole('link', { name })).getAttribute('href')
    expect(await addressOf('Lire la version 3')).toBe('#/publications/3')
    expect(await addressOf('Comparer la version 3 avec la version 2')).toBe(
      '#/publications/compare?from=2&to=3',
    )
    expect(await addressOf(/^Repartir de cette version.: la version 2$/)).toBe('#/publications/2/restore')
    expect(screen.queryByRole('link', { name: /^Comparer la version 1 / })).not.toBeInTheDocument()
  })

  it('are shown a few at a time', async () => {
    const { store } = await serveRegister(publishableStarter)
    const instants = Array.from({ length: 23 }, (_, day) =>
      new Date(Date.UTC(2026, 1, day + 1)).toISOString(),
    )
    await publishAt(store, instants)
    const { user } = renderAdmin('/publications')
    const line = await screen.findByRole('list', { name: 'Versions' })
    expect(within(line).getAllByRole('listitem')).toHaveLength(20)
    await user.click(screen.getByRole('button', { name: 'Afficher 3 versions de plus' }))
    await waitFor(() => expect(within(line).getAllByRole('listitem')).toHaveLength(23))
    expect(screen.queryByRole('button', { name: /^Afficher/ })).not.toBeInTheDocument()
  })

  it('are read, and not put back, by a reader', async () => {
    const { store } = await serveRegister(publishableStarter, 'reader')
    await publishAt(store, THREE)
    renderAdmin('/publications')
    expect(await screen.findByRole('link', { name: 'Lire la version 3' })).toBeVisible()
    expect(screen.queryByRole('link', { name: /^Repartir de/ })).not.toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Dossier de preuve' })).not.toBeInTheDocument()
  })

  it('say that there is none yet, and where the first is made', async () => {
    renderAdmin('/publications')
    expect(await screen.findByText(/^Aucune version n’est encore en ligne/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Voir ce qui serait publié' })).toHaveAttribute(
      'href',
      '#/publish',
    )
  })

  it('say when they could not be loaded, and are tried again', async () => {
    expectComplaint(/status: 500/)
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE)
    mockServer.use(
      http.get('*/api/publications', () => HttpResponse.json({}, { status: 500 }), { once: false }),
    )
    const { user } = renderAdmin('/publications')
    expect(await screen.findByText('Cette page n’a pas pu être chargée.')).toBeVisible()
    await serveRegister(publishableStarter)
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText(/^Aucune version n’est encore en ligne/)).toBeVisible()
  })
})

describe('« Que disait la page le… »', () => {
  it('shows the version of a day, and hands its page over as a file', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE)
    const names = catchDownloads()
    const { user } = renderAdmin('/')
    // The three steps from the home page: the menu, the date, the file.
    await user.click(await screen.findByRole('link', { name: 'Versions' }))
    await typeDate('2026-02-20')
    const answer = await screen.findByRole('region', { name: 'Que disait la page le…' })
    expect(await within(answer).findByText('Le 20 février 2026, la version 1 était en ligne.')).toBeVisible()
    await user.click(within(answer).getByRole('button', { name: 'Télécharger la version 1' }))
    await waitFor(() => expect(names).toEqual(['charte-cookies-version-1.html']))
  })

  it('tells a day on which the page changed hour by hour, on this computer’s clock', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE)
    renderAdmin('/publications?day=2026-03-03')
    expect(
      await screen.findByText('Le 3 mars 2026, la page a changé : 3 versions ont été en ligne.'),
    ).toBeVisible()
    const answer = within(screen.getByRole('region', { name: 'Que disait la page le…' }))
    expect(answer.getAllByRole('listitem').map((item) => item.firstChild?.textContent)).toEqual([
      'Jusqu’à 12:15\u00A0: version 1',
      'De 12:15 à 18:40\u00A0: version 2',
      'À partir de 18:40\u00A0: version 3',
    ])
  })

  it('tells a minute within which the page changed to the second', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE)
    renderAdmin('/publications')
    await typeDate('2026-03-03', '12:15')
    expect(
      await screen.findByText(/^Le 3 mars 2026 à 12:15, la page a changé : 2 versions ont été en ligne\.$/),
    ).toBeVisible()
    const answer = within(screen.getByRole('region', { name: 'Que disait la page le…' }))
    expect(answer.getAllByRole('listitem').map((item) => item.firstChild?.textContent)).toEqual([
      'Jusqu’à 12:15:20\u00A0: version 1',
      'À partir de 12:15:20\u00A0: version 2',
    ])
  })

  it.each([
    ['12:14', 'Le 3 mars 2026 à 12:14, la version 1 était en ligne.'],
    ['12:16', 'Le 3 mars 2026 à 12:16, la version 2 était en ligne.'],
    ['18:40', 'Le 3 mars 2026 à 18:40, la version 3 était en ligne.'],
    ['18:39', 'Le 3 mars 2026 à 18:39, la version 2 était en ligne.'],
  ])('answers for a minute: %s', async (time, sentence) => {
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE)
    renderAdmin('/publications')
    await typeDate('2026-03-03', time)
    expect(await screen.findByText(sentence)).toBeVisible()
  })

  it('says that the register had not published anything, and when the first version was', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE)
    renderAdmin('/publications?day=2026-01-15')
    expect(
      await screen.findByText('Le 15 janvier 2026, ce registre n’avait encore rien publié.'),
    ).toBeVisible()
    expect(
      screen.getByText(/^Sa première version a été mise en ligne le 3 février 2026 à 13:12 UTC\+4\./),
    ).toBeVisible()
  })

  it('tells a day on which the first version went online', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE)
    renderAdmin('/publications?day=2026-02-03')
    expect(await screen.findByText('Jusqu’à 13:12 : rien encore de publié par ce registre')).toBeVisible()
    expect(screen.getByText('À partir de 13:12 : version 1')).toBeVisible()
  })

  it('says of a day to come that it is to come', async () => {
    const { store } = await serveRegister(publishableStarter)
    await publishAt(store, THREE)
    renderAdmin('/publications?day=2999-01-01')
    expect(await screen.findByText(/^Le 1er janvier 2999 n’est pas encore passé/)).toBeVisible()
  })
})
