import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { acceptVaguePurpose } from '../../support/acceptVaguePurpose.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { refuseLater } from '../../support/refuseLater.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { foundRegister } from './foundRegister.ts'

const OPEN = `/findings?filter=${encodeURIComponent('{"isAccepted":false}')}`
const ALL = '/findings?filter=%7B%7D'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T09:30:00.000Z') }))
afterEach(() => void vi.useRealTimers())

const findEntry = async (name: string) => {
  const link = await screen.findByRole('link', { name })
  const entry = link.closest('li')
  if (!entry) throw new Error(`${name} is in no entry of the list`)
  return entry
}
const YSC = 'Cookie YSC · Accès de tiers'
const NID = 'Cookie NID · Finalité'

describe('accepting a finding', () => {
  it('asks for a reason and an end, three months from now, and says for how long a blocker may be', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    const entry = await findEntry(YSC)
    await user.click(within(entry).getByRole('button', { name: 'Publier malgré ce constat…' }))
    const form = within(within(entry).getByRole('form', { name: 'Publier malgré un constat' }))
    expect(form.getByRole('textbox', { name: 'Motif' })).toHaveFocus()
    expect(form.getByLabelText(/^Jusqu’au/)).toHaveValue('2027-02-24')
    expect(
      form.getByText(/six mois au plus : jusqu’au 24 mai 2027\. Jours et heures : heure de Paris\.$/),
    ).toBeVisible()
  })

  it('takes it off what is to be done, and says so', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await user.click(within(await findEntry(YSC)).getByRole('button', { name: 'Publier malgré ce constat…' }))
    await user.type(screen.getByRole('textbox', { name: 'Motif' }), 'Réponse attendue en janvier')
    await user.click(screen.getByRole('button', { name: 'Reporter' }))
    expect(await screen.findByText('Constat reporté jusqu’au 24 février 2027.')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('link', { name: YSC })).not.toBeInTheDocument())
    expect(screen.getByRole('link', { name: NID })).toBeVisible()
  })

  it('is shown with its reason, its end and who did it, and can be taken back', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(ALL)
    await user.click(within(await findEntry(YSC)).getByRole('button', { name: 'Publier malgré ce constat…' }))
    await user.type(screen.getByRole('textbox', { name: 'Motif' }), 'Réponse attendue en janvier')
    await user.click(screen.getByRole('button', { name: 'Reporter' }))
    const entry = await findEntry(YSC)
    expect(
      await within(entry).findByText(
        'Reporté jusqu’au 24 février 2027 par Paul Public <publisher@example.fr> : Réponse attendue en janvier',
      ),
    ).toBeVisible()
    await user.click(within(entry).getByRole('button', { name: 'Ne plus reporter…' }))
    await user.click(screen.getByRole('button', { name: 'Ne plus reporter' }))
    expect(await screen.findByText(/^Le constat n’est plus reporté/)).toBeVisible()
    await waitFor(() =>
      expect(screen.getByText(/^Le constat n’est plus reporté/).closest('[role="status"]')).toHaveFocus(),
    )
    expect(
      await within(await findEntry(YSC)).findByRole('button', { name: 'Publier malgré ce constat…' }),
    ).toBeVisible()
  })

  it('is taken back only once one has read what goes', async () => {
    const { store } = await serveRegister(foundRegister, 'publisher')
    await acceptVaguePurpose(store, 3)
    const { user } = renderAdmin(ALL)
    const open = within(await findEntry(NID)).getByRole('button', { name: 'Ne plus reporter…' })
    await user.click(open)
    const dialog = within(screen.getByRole('dialog', { name: 'Ne plus reporter ce constat ?' }))
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription(
      /^Reporté jusqu’au 31 janvier 2027 par Ada Martin <\w+@example\.fr>.: Réponse attendue Le constat attendra de nouveau/,
    )
    await user.click(dialog.getByRole('button', { name: 'Annuler' }))
    await waitFor(() => expect(open).toHaveFocus())
    expect(within(await findEntry(NID)).getByText(/^Reporté jusqu’au 31 janvier 2027/)).toBeVisible()
  })

  it('stays when the server does not take it back, and why is said, however one turns away', async () => {
    const { store } = await serveRegister(foundRegister, 'publisher')
    await acceptVaguePurpose(store, 3)
    const { answer } = refuseLater('post', '*/api/findings/withdraw')
    const { user } = renderAdmin(ALL)
    await user.click(within(await findEntry(NID)).getByRole('button', { name: 'Ne plus reporter…' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Ne plus reporter' }))
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Annuler' })).toBeDisabled())
    await user.keyboard('{Escape}')
    answer()
    expect(await dialog.findByRole('alert')).toBeVisible()
    expect(dialog.getByText(/^Reporté jusqu’au 31 janvier 2027/)).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Annuler' })).toBeEnabled()
  })

  it('says beside the field what is missing, and goes there', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    const entry = within(await findEntry(YSC))
    await user.click(entry.getByRole('button', { name: 'Publier malgré ce constat…' }))
    const [reason, until] = [
      screen.getByRole('textbox', { name: 'Motif' }),
      screen.getByLabelText(/^Jusqu’au/),
    ]
    await user.clear(until)
    await user.click(screen.getByRole('button', { name: 'Reporter' }))
    expect(reason).toHaveFocus()
    expect(reason).toHaveAccessibleDescription(/^Ce champ est obligatoire\. /)
    expect(until).toHaveAccessibleDescription(/^Ce champ est obligatoire\. /)
    await user.type(reason, 'trop peu')
    expect(reason).toHaveAccessibleDescription(/^Dites pourquoi, en dix caractères au moins\. /)
    await user.type(reason, ' dit, puis assez')
    await user.type(until, '2027-05-25')
    await user.click(screen.getByRole('button', { name: 'Reporter' }))
    expect(until).toHaveFocus()
    expect(until).toHaveAccessibleDescription(/jusqu’au 24 mai 2027\. Jours et heures : heure de Paris\.$/)
    expect(entry.getByRole('form')).toBeVisible()
  })

  it('says how long a reason may be', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await user.click(within(await findEntry(YSC)).getByRole('button', { name: 'Publier malgré ce constat…' }))
    const reason = screen.getByRole('textbox', { name: 'Motif' })
    await user.click(reason)
    await user.paste('x'.repeat(20_001))
    await user.click(screen.getByRole('button', { name: 'Reporter' }))
    expect(reason).toHaveAccessibleDescription(/20.?000/)
  })

  it('loses nothing that was typed when the server refuses', async () => {
    expectComplaint(/status: 409|status: 500/)
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await user.click(within(await findEntry(YSC)).getByRole('button', { name: 'Publier malgré ce constat…' }))
    await user.type(screen.getByRole('textbox', { name: 'Motif' }), 'Réponse attendue en janvier')
    mockServer.use(http.post('*/api/findings/accept', () => HttpResponse.json({}, { status: 500 })))
    await user.click(screen.getByRole('button', { name: 'Reporter' }))
    expect(await screen.findByText(/^1 constat n’a pas été reporté\./)).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Motif' })).toHaveValue('Réponse attendue en janvier')
    expect(screen.getByRole('link', { name: YSC })).toBeVisible()
  })
})

describe('accepting several findings', () => {
  it('answers for each of those that are ticked', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await findEntry(YSC)
    await user.click(screen.getByRole('button', { name: 'Choisir tous ceux de cette page' }))
    expect(screen.getByText('2 constats choisis')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Publier malgré ces 2 constats…' }))
    await user.type(screen.getByRole('textbox', { name: 'Motif' }), 'Première mise en ligne')
    await user.click(screen.getByRole('button', { name: 'Reporter les 2' }))
    expect(await screen.findByText('2 constats reportés jusqu’au 24 février 2027.')).toBeVisible()
    expect(await screen.findByText('Rien à faire : aucun constat n’attend de réponse.')).toBeVisible()
  })

  it('leaves ticked what failed, with what was typed', async () => {
    expectComplaint(/errors.invalidRecord/)
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin(OPEN)
    await findEntry(YSC)
    await user.click(screen.getByRole('button', { name: 'Choisir tous ceux de cette page' }))
    await user.click(screen.getByRole('button', { name: 'Publier malgré ces 2 constats…' }))
    await user.type(screen.getByRole('textbox', { name: 'Motif' }), 'Première mise en ligne')
    const errors = { 'findings.0': { message: 'errors.noSuchFinding' } }
    const refusal = { type: 'urn:registre:invalidRecord', title: '', message: 'errors.invalidRecord', errors }
    mockServer.use(
      http.post(
        '*/api/findings/accept-many',
        () => HttpResponse.json({ ...refusal, status: 422 }, { status: 422 }),
        { once: true },
      ),
    )
    await user.click(screen.getByRole('button', { name: 'Reporter les 2' }))
    expect(await screen.findByText('Constat reporté jusqu’au 24 février 2027.')).toBeVisible()
    expect(screen.getByText(/^1 constat n’a pas été reporté\./)).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Motif' })).toHaveValue('Première mise en ligne')
    expect(screen.getByText('1 constat choisi')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('link', { name: NID })).not.toBeInTheDocument())
    expect(screen.getByRole('link', { name: YSC })).toBeVisible()
  })
})
