import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCompleteRegister, aLoginCookie } from '../../../support/builders.ts'
import { expectComplaint } from '../../../support/expectComplaint.ts'
import { serveRegister } from '../../../support/mockServer.ts'
import { readRecord } from '../../../support/readRecord.ts'
import { refuseLater } from '../../../support/refuseLater.ts'
import { renderAdmin } from '../../../support/renderAdmin.tsx'

beforeEach(() => {
  // The clock of the page: the day on which the register is complete, as on the server.
  vi.useFakeTimers({ now: new Date('2026-11-24T09:30:00.000Z'), toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

/** Unfolds the line of findings on the name: the tracker stands in the register twice. */
async function unfold(user: ReturnType<typeof renderAdmin>['user']) {
  await user.click(await screen.findByRole('button', { name: /PHPSESSID.*fusionne/, expanded: false }))
}

describe('a tracker that stands in the register twice', () => {
  async function listed(dialog: HTMLElement, name: RegExp) {
    const list = await within(dialog).findByRole('list', { name })
    return within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent)
  }

  it('is merged with the other, which gets what it leaves empty', async () => {
    await serveRegister(
      aCompleteRegister({
        cookies: [
          aLoginCookie({ notes: 'Vu en mars', location: '', domain: '.ville-exemple.fr' }),
          aLoginCookie({ notes: 'Vu en juin', location: 'Back office', domain: 'ville-exemple.fr' }),
        ],
      }),
    )
    const { user } = renderAdmin('/cookies/2')
    await unfold(user)
    expect(await screen.findByRole('link', { name: 'Voir la fiche n°\u00A01' })).toHaveAttribute(
      'href',
      '#/cookies/1',
    )
    await user.click(await screen.findByRole('button', { name: 'Fusionner avec la fiche n°\u00A01…' }))
    const dialog = await screen.findByRole('dialog', { name: /^Fusionner les deux fiches de .*PHPSESSID/ })
    expect(await listed(dialog, /reçoit/)).toEqual(['Emplacement\u00A0: Back office'])
    expect(await listed(dialog, /le garde/)).toEqual([
      'Domaine\u00A0: .ville-exemple.frDans cette fiche\u00A0: ville-exemple.fr',
      'Notes\u00A0: Vu en marsDans cette fiche\u00A0: Vu en juin',
    ])
    await user.click(within(dialog).getByRole('button', { name: 'Fusionner' }))

    expect(await screen.findByText(/n’en font plus qu’une/)).toBeVisible()
    await waitFor(() => expect(window.location.hash).toBe('#/cookies/1'))
    expect(await readRecord('cookies/1')).toMatchObject({ notes: 'Vu en mars', location: 'Back office' })
    expect((await fetch('/api/cookies/2')).status).toBe(404)
  })

  it('leaves the list’s selection when it goes', async () => {
    const domains = ['.ville-exemple.fr', 'ville-exemple.fr']
    await serveRegister(aCompleteRegister({ cookies: domains.map((domain) => aLoginCookie({ domain })) }))
    const { user } = renderAdmin('/cookies')
    for (const box of await screen.findAllByRole('checkbox', { name: 'Choisir PHPSESSID' }))
      await user.click(box)
    expect(await screen.findByText('2 sélectionnés')).toBeVisible()
    const [, second] = screen.getAllByRole('link', { name: 'PHPSESSID' })
    if (!second) throw new Error('There is only one')
    await user.click(second)
    await unfold(user)
    await user.click(await screen.findByRole('button', { name: 'Fusionner avec la fiche n°\u00A01…' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Fusionner' }))
    await screen.findByText(/n’en font plus qu’une/)
    await user.click(await screen.findByRole('link', { name: 'Cookies 1' }))
    expect(await screen.findByText('1 sélectionné')).toBeVisible()
  })

  it('stays twice when the server does not merge it, and why is said, however one turns away', async () => {
    const domains = ['.ville-exemple.fr', 'ville-exemple.fr']
    await serveRegister(aCompleteRegister({ cookies: domains.map((domain) => aLoginCookie({ domain })) }))
    const { answer } = refuseLater('post', '*/api/cookies/1/merge')
    const { user } = renderAdmin('/cookies/2')
    await unfold(user)
    await user.click(await screen.findByRole('button', { name: 'Fusionner avec la fiche n°\u00A01…' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(await dialog.findByRole('button', { name: 'Fusionner' }))
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Annuler' })).toBeDisabled())
    await user.keyboard('{Escape}')
    answer()
    expect(await dialog.findByRole('alert')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Annuler' })).toBeEnabled()
  })

  it('stays twice where somebody wrote in between, which is said; asked again, it is merged', async () => {
    const { store } = await serveRegister(
      aCompleteRegister({
        cookies: [
          aLoginCookie({ notes: '', domain: '.ville-exemple.fr' }),
          aLoginCookie({ notes: 'Vu en juin', domain: 'ville-exemple.fr' }),
        ],
      }),
    )
    const { user } = renderAdmin('/cookies/2')
    await unfold(user)
    await user.click(await screen.findByRole('button', { name: 'Fusionner avec la fiche n°\u00A01…' }))
    const dialog = await screen.findByRole('dialog', { name: /^Fusionner les deux fiches de .*PHPSESSID/ })
    expect(await listed(dialog, /reçoit/)).toEqual(['Notes\u00A0: Vu en juin'])
    expectComplaint(/errors.stale/)
    const author = { who: 'Éva Roy', at: '2026-11-24T09:31:00.000Z' }
    await store.updateMany('cookies', [1], { notes: 'Vu en mars' }, author)
    await user.click(within(dialog).getByRole('button', { name: 'Fusionner' }))

    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Cette fiche a été modifiée entre-temps.',
    )
    expect((await fetch('/api/cookies/2')).status).toBe(200)
    expect(await listed(dialog, /le garde/)).toContain(
      'Notes\u00A0: Vu en marsDans cette fiche\u00A0: Vu en juin',
    )
    await user.click(within(dialog).getByRole('button', { name: 'Fusionner' }))
    await waitFor(() => expect(window.location.hash).toBe('#/cookies/1'))
    expect(await readRecord('cookies/1')).toMatchObject({ notes: 'Vu en mars' })
    expect((await fetch('/api/cookies/2')).status).toBe(404)
  })
})
