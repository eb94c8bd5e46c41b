import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { foundRegister } from './foundRegister.ts'

const OPEN = `/findings?filter=${encodeURIComponent('{"isAccepted":false}')}`
const YSC = 'Cookie YSC · Accès de tiers'
const TYPED = 'Réponse attendue en janvier'
const findReason = () => screen.findByRole('textbox', { name: 'Motif' })

async function openEntry() {
  const entry = (await screen.findByRole('link', { name: YSC })).closest('li')
  if (!entry) throw new Error(`${YSC} is in no entry of a list`)
  return within(entry)
}

/** Mocks a server that can be away. */
function mockAbsence() {
  const server = { isAway: false }
  mockServer.use(http.all('*/api/*', () => (server.isAway ? HttpResponse.error() : undefined)))
  return server
}

describe('what is typed of an answer to a finding', () => {
  it.each([
    ['the list', OPEN],
    ['the page that publishes', '/publish'],
  ])('stays while the server is away, in %s, and is sent when it is back', async (_where, path) => {
    expectComplaint(/status: 0/)
    await serveRegister(foundRegister, 'publisher')
    const server = mockAbsence()
    const { user } = renderAdmin(path)
    if (path === '/publish')
      await user.click(await screen.findByRole('button', { name: /^1 constat bloquant, à corriger/ }))
    await user.click((await openEntry()).getByRole('button', { name: 'Publier malgré ce constat…' }))
    await user.type(await findReason(), TYPED)
    server.isAway = true
    await user.click(screen.getByRole('button', { name: 'Reporter' }))
    expect(await screen.findByText(/^1 constat n’a pas été reporté\./)).toBeVisible()
    // Long enough for the lists around the form to be requested again, and to fail too.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await findReason()).toHaveValue(TYPED)
    server.isAway = false
    await user.click(screen.getByRole('button', { name: 'Reporter' }))
    expect(await screen.findByText(/^Constat reporté jusqu’au /)).toBeVisible()
  })

  it('stays for all those that are ticked', async () => {
    expectComplaint(/status: 0/)
    await serveRegister(foundRegister, 'publisher')
    const server = mockAbsence()
    const { user } = renderAdmin(OPEN)
    await openEntry()
    await user.click(screen.getByRole('button', { name: 'Choisir tous ceux de cette page' }))
    await user.click(screen.getByRole('button', { name: 'Publier malgré ces 2 constats…' }))
    await user.type(await findReason(), TYPED)
    server.isAway = true
    await user.click(screen.getByRole('button', { name: 'Reporter les 2' }))
    expect(await screen.findByText(/^2 constats n’ont pas été reportés\./)).toBeVisible()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await findReason()).toHaveValue(TYPED)
    server.isAway = false
    await user.click(screen.getByRole('button', { name: 'Reporter les 2' }))
    expect(await screen.findByText(/^2 constats reportés jusqu’au /)).toBeVisible()
  })

  it('is there when one left the page and comes back, until it is sent or given up', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await user.click((await openEntry()).getByRole('button', { name: 'Publier malgré ce constat…' }))
    await user.type(await findReason(), TYPED)
    await user.clear(screen.getByLabelText(/^Jusqu’au/))
    await user.type(screen.getByLabelText(/^Jusqu’au/), '2027-01-15')
    await user.click(screen.getByRole('link', { name: 'Accueil' }))
    await screen.findByRole('heading', { level: 1, name: 'Accueil' })
    await user.click(screen.getByRole('link', { name: /^À faire/ }))
    expect(await findReason()).toHaveValue(TYPED)
    expect(screen.getByLabelText(/^Jusqu’au/)).toHaveValue('2027-01-15')
    expect(screen.getByRole('main')).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    await user.click((await openEntry()).getByRole('button', { name: 'Publier malgré ce constat…' }))
    await waitFor(async () => expect(await findReason()).toHaveValue(''))
    expect(await findReason()).toHaveFocus()
  })

  it('is not proposed for others', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await openEntry()
    await user.click(screen.getByRole('button', { name: 'Choisir tous ceux de cette page' }))
    await user.click(screen.getByRole('button', { name: 'Publier malgré ces 2 constats…' }))
    await user.type(await findReason(), TYPED)
    await user.click(screen.getByRole('link', { name: 'Accueil' }))
    await screen.findByRole('heading', { level: 1, name: 'Accueil' })
    await user.click(screen.getByRole('link', { name: /^À faire/ }))
    await user.click((await openEntry()).getByRole('checkbox'))
    await user.click(
      within(screen.getByRole('group', { name: 'Constats choisis' })).getByRole('button', {
        name: 'Publier malgré ce constat…',
      }),
    )
    expect(await findReason()).toHaveValue('')
  })
})
