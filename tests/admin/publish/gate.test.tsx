import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCompleteRegister, aVideoCookie } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { putOnline } from '../../support/putOnline.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { foundRegister } from '../findings/foundRegister.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T09:30:00.000Z') }))
afterEach(() => void vi.useRealTimers())

const findGate = () => screen.findByRole('region', { name: 'Ce que le registre constate' })

describe('publishing with a blocker that nobody answers for', () => {
  it('is refused, and it is said why and what to do', async () => {
    await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin('/publish')
    const gate = within(await findGate())
    const line = gate.getByRole('button', { name: /^1 constat bloquant, à corriger ou à reporter/ })
    expect(line).toHaveAttribute('aria-expanded', 'false')
    await user.click(screen.getByRole('button', { name: 'Voir ce constat' }))
    expect(line).toHaveFocus()
    const blockers = within(
      await gate.findByRole('list', { name: '1 constat bloquant, à corriger ou à reporter' }),
    )
    expect(blockers.getByRole('link', { name: 'Cookie YSC · Accès de tiers' })).toHaveAttribute(
      'href',
      '#/cookies/2?field=thirdPartyAccess',
    )
    const button = await screen.findByRole('button', { name: 'Publier la version 1' })
    expect(button).toBeDisabled()
    expect(button).toHaveAccessibleDescription(/^Un constat bloquant, à corriger ou à reporter/)
  })

  it('is possible once somebody answers for it there, which is shown folded with what does not block', async () => {
    const { store } = await serveRegister(foundRegister, 'publisher')
    const { user } = renderAdmin('/publish')
    const gate = within(await findGate())
    await user.click(gate.getByRole('button', { name: /^1 constat bloquant, à corriger/ }))
    await user.click(await gate.findByRole('button', { name: 'Publier malgré ce constat…' }))
    await user.type(screen.getByRole('textbox', { name: 'Motif' }), 'Réponse attendue')
    await user.click(screen.getByRole('button', { name: 'Reporter' }))
    expect(await screen.findByText('Constat reporté jusqu’au 24 février 2027.')).toBeVisible()
    const accepted = await screen.findByRole('button', { name: /^1 constat reporté/ })
    expect(screen.queryByText(/^Reporté jusqu’au/)).not.toBeInTheDocument()
    await user.click(accepted)
    expect(
      await screen.findByText(
        'Reporté jusqu’au 24 février 2027 par Paul Public <publisher@example.fr> : Réponse attendue',
      ),
    ).toBeVisible()
    expect(screen.getByRole('button', { name: /^1 avertissement/ })).toBeVisible()
    const button = screen.getByRole('button', { name: 'Publier la version 1' })
    await waitFor(() => expect(button).toBeEnabled())
    await user.click(button)
    expect(await screen.findByRole('heading', { name: 'La version 1 est en ligne' })).toBeVisible()
    expect(
      screen.getByText(/^Elle se lit à l’adresse http:\/\/localhost:3000\/charte, qui ne s’ouvre que/),
    ).toBeVisible()
    expect(await store.lastPublication()).toMatchObject({ number: 1 })
  })

  it('is shown to an editor, who can answer for nothing', async () => {
    await serveRegister(foundRegister, 'editor')
    const { user } = renderAdmin('/publish')
    const gate = within(await findGate())
    await user.click(gate.getByRole('button', { name: /^1 constat bloquant, à corriger/ }))
    expect(await gate.findByRole('link', { name: 'Cookie YSC · Accès de tiers' })).toBeVisible()
    expect(gate.queryByRole('button', { name: /^Publier malgré/ })).not.toBeInTheDocument()
  })
})

describe('publishing with many blockers', () => {
  const cookies = Array.from({ length: 1_001 }, (_, index) =>
    aVideoCookie({ name: `c${index}`, purpose: '—' }),
  )

  it('says how many, shows the first, and leads to where several are answered for at once', async () => {
    await serveRegister(aCompleteRegister({ cookies }), 'publisher')
    const { user } = renderAdmin('/publish')
    const gate = within(await findGate())
    await user.click(gate.getByRole('button', { name: /^1.001 constats bloquants, à corriger/ }))
    const blockers = within(await gate.findByRole('list', { name: /^1.001 constats bloquants, à corriger/ }))
    expect(blockers.getAllByRole('link', { name: /^Cookie c/ })).toHaveLength(5)
    expect(gate.getByRole('link', { name: /^Voir les 1.001 constats$/ })).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Publier la version 1' })).toHaveAccessibleDescription(
      /^1.001 constats bloquants, à corriger ou à reporter/,
    )
    await user.click(gate.getByRole('link', { name: 'Répondre à plusieurs à la fois' }))
    expect(await screen.findByRole('button', { name: 'Choisir tous ceux de cette page' })).toBeVisible()
    expect(screen.getByText(/^1.001 constats$/)).toBeVisible()
  })
})

/** Publishes version 1, then adds a third party that visitors have not consented to. */
async function serveNewThirdParty() {
  const served = await serveRegister(aCompleteRegister(), 'publisher')
  const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-12T10:00:00.000Z' }
  await putOnline(served.store, '', author)
  await served.store.create('cookies', aVideoCookie(), author)
  return served
}

describe('a version that visitors have to consent to again', () => {
  it('asks whether consent has to be asked again, and keeps the answer with the version', async () => {
    const { store } = await serveNewThirdParty()
    const { user } = renderAdmin('/publish')
    const question = await screen.findByRole('group', { name: /^Faut-il redemander le consentement/ })
    await user.click(within(question).getByRole('radio', { name: 'Oui' }))
    await user.type(screen.getByRole('textbox', { name: 'Note pour mémoire' }), 'Vidéos de YouTube')
    await user.click(screen.getByRole('button', { name: 'Publier la version 2' }))
    expect(await screen.findByRole('heading', { name: 'La version 2 est en ligne' })).toBeVisible()
    expect(await store.lastPublication()).toMatchObject({ newConsent: 'yes', findings: { warning: 0 } })
  })

  it('is the only one that asks', async () => {
    await serveRegister(aCompleteRegister(), 'publisher')
    renderAdmin('/publish')
    expect(await screen.findByRole('button', { name: 'Publier la version 1' })).toBeEnabled()
    expect(screen.queryByRole('group', { name: /^Faut-il redemander/ })).not.toBeInTheDocument()
  })
})
