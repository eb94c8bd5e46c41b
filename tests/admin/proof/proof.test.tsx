import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lastTwelveMonths } from '#admin/proof/lastTwelveMonths.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { publishAt } from '../../support/publishAt.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { publishableStarter } from '../../support/publishable.ts'

const THREE = ['2026-02-03T09:12:00.000Z', '2026-03-03T08:15:20.000Z', '2026-06-21T10:00:00.000Z']

// The register’s time zone is that of La Réunion; this computer is elsewhere.
beforeEach(() => vi.stubEnv('TZ', 'America/Los_Angeles'))
afterEach(() => vi.unstubAllEnvs())
afterEach(() => vi.restoreAllMocks())

async function choose(from: string, to: string) {
  const { store } = await serveRegister(publishableStarter, 'publisher')
  await publishAt(store, THREE)
  const { user } = renderAdmin('/proof')
  fireEvent.change(await screen.findByLabelText('Du'), { target: { value: from } })
  fireEvent.change(screen.getByLabelText('Au'), { target: { value: to } })
  return user
}

const button = () => screen.findByRole('button', { name: 'Télécharger le dossier (ZIP)' })

describe('proof for an inspection', () => {
  it('says what will be in it: the version that was there already, and those that came', async () => {
    await choose('2026-02-10', '2026-04-01')
    const versions = await screen.findByText(/^les 2 versions en ligne pendant cette période/)
    expect(
      within(versions)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'version 1, en ligne du 3 février 2026 à 13:12 UTC+4 au 3 mars 2026 à 12:15 UTC+4',
      'version 2, en ligne depuis le 3 mars 2026 à 12:15 UTC+4',
    ])
    expect(await button()).toBeEnabled()
  })

  it('warns, before it is taken, that a period is not over', async () => {
    await choose('2026-02-10', '2999-12-31')
    expect(
      await screen.findByText(/^Cette période n’est pas finie\. Le dossier parlera jusqu’au moment/),
    ).toBeVisible()
    expect(await button()).toBeEnabled()
    fireEvent.change(screen.getByLabelText('Au'), { target: { value: '2026-04-01' } })
    await waitFor(() => expect(screen.queryByText(/^Cette période n’est pas finie/)).not.toBeInTheDocument())
  })

  it('gives the file, under the name that the server gives it', async () => {
    const user = await choose('2026-02-10', '2026-04-01')
    const files: Blob[] = []
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) files.push(file)
      return 'blob:proof'
    }
    URL.revokeObjectURL = () => undefined
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    await screen.findByText(/^les 2 versions en ligne/)
    await user.click(await button())
    await waitFor(() => expect(names).toEqual(['preuve-2026-02-10_2026-04-01.zip']))
    expect(files.map(({ type }) => type)).toEqual(['application/zip'])
    expect(files[0]?.size).toBeGreaterThan(1_000)
  })

  it.each([
    ['2026-04-01', '2026-02-10', /^La période finit avant de commencer\./],
    ['2999-01-01', '2999-12-31', /^Cette période n’a pas encore commencé/],
    [
      '2026-01-01',
      '2026-01-31',
      /^Pendant cette période, ce registre n’avait encore rien publié\. Sa première version a été mise en ligne/,
    ],
    ['', '2026-01-31', /^Indiquez les deux dates de la période\.$/],
  ])('says why there is none from “%s” to “%s”', async (from, to, sentence) => {
    await choose(from, to)
    expect(await screen.findByText(sentence)).toBeVisible()
    expect(await button()).toBeDisabled()
  })

  it('is for those who may publish', async () => {
    await serveRegister(publishableStarter, 'editor')
    renderAdmin('/proof')
    expect(await screen.findByText(/^Votre rôle/)).toBeVisible()
    expect(screen.queryByLabelText('Du')).not.toBeInTheDocument()
  })

  it('says why it can’t be had now, and what to do', async () => {
    const user = await choose('2026-02-10', '2026-04-01')
    const problem = { type: 'urn:registre:busy', title: '', status: 503, message: 'errors.busy' }
    mockServer.use(
      http.get('*/api/proof.zip', () => HttpResponse.json(problem, { status: 503 }), { once: true }),
    )
    const download = await button()
    await waitFor(() => expect(download).toBeEnabled())
    await user.click(download)
    expect(
      await screen.findByText(
        /^Le serveur prépare déjà plusieurs exports.*réessayez dans quelques secondes\.$/,
      ),
    ).toBeInTheDocument()
  })
})

describe('the period that is proposed', () => {
  it.each([
    ['2027-03-03', '2026-03-03'],
    ['2028-02-29', '2027-03-01'],
  ])('is the year up to %s, from %s', (today, from) => {
    expect(lastTwelveMonths(today)).toEqual({ from, to: today })
  })
})
