import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCompleteRegister, aLoginCookie, anAudienceCookie } from '../../../support/builders.ts'
import { serveRegister } from '../../../support/mockServer.ts'
import { readRecord } from '../../../support/readRecord.ts'
import { renderAdmin } from '../../../support/renderAdmin.tsx'

const VAGUE = /^Précisez la finalité de .*PHPSESSID/
const TOO_LONG = /dépasse treize mois : réduisez sa durée de conservation/

const LINK = '<p>À lire <a href="https://www.cnil.fr/">ici</a>.</p>'
const VAGUE_LINK = /L’intitulé du lien «.ici.» est imprécis/

const register = () =>
  aCompleteRegister({
    cookies: [
      aLoginCookie(),
      anAudienceCookie({ lifetime: 'P398D' }),
      aLoginCookie({ name: 'lang', exemptionReason: 'Langue' }),
    ],
  })

beforeEach(async () => {
  // The clock of the page: the day on which the register is complete, as on the server.
  vi.useFakeTimers({ now: new Date('2026-11-24T09:30:00.000Z'), toFake: ['Date'] })
  await serveRegister(register())
})

afterEach(() => {
  vi.useRealTimers()
})

const purpose = () => screen.findByRole('textbox', { name: /^Finalité/ })
const ofRecord = () => screen.findByRole('region', { name: 'Constats sur cette fiche' })

describe('the findings of a record', () => {
  it('stand beside the field, as one types, and go with their cause', async () => {
    const { user } = renderAdmin('/cookies/1')
    const input = await purpose()
    expect(screen.queryByRole('region', { name: 'Constats sur cette fiche' })).not.toBeInTheDocument()
    await user.clear(input)
    await user.type(input, 'Statistiques')
    expect(await screen.findByText(VAGUE)).toBeVisible()
    expect(input).toHaveAccessibleDescription(/Avertissement Précisez la finalité de/)
    expect(within(await ofRecord()).getByText('1 constat sur cette fiche :')).toBeVisible()
    await user.type(input, ' de visite, sous forme anonyme')
    await waitFor(() => expect(screen.queryByText(VAGUE)).not.toBeInTheDocument())
  })

  it('are said in English too', async () => {
    const { user } = renderAdmin('/cookies/2')
    await screen.findByText(TOO_LONG)
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByText(/^“_pk_id\.\*” \(exempt audience measurement\) exceeds/)).toBeVisible()
    expect(screen.getByText('1 finding on this record:')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Set to “13 months”' })).toBeVisible()
  })

  it('lead to their field, in a part that unfolds', async () => {
    const { user } = renderAdmin('/cookies/3')
    await user.click(
      within(await ofRecord()).getByRole('button', { name: /^Bloquant.*Motif de l’exemption$/ }),
    )
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Motif de l’exemption' })).toHaveFocus())
  })

  it('are reached from elsewhere, though their field waits for the server', async () => {
    renderAdmin('/cookies/3?field=exemptionReason')
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Motif de l’exemption' })).toHaveFocus(), {
      timeout: 5_000,
    })
  })

  it('are those of the page too, beside the text that they are in', async () => {
    const [first, ...others] = register().sections
    if (!first) throw new Error('A complete register has a text')
    await serveRegister({ ...register(), sections: [{ ...first, body: first.body + LINK }, ...others] })
    renderAdmin('/sections/1')
    expect(await screen.findByText(VAGUE_LINK)).toBeVisible()
    expect(screen.getByRole('textbox', { name: /^Texte/ })).toHaveAccessibleDescription(VAGUE_LINK)
  })

  it('are those of the page too of a new part of the text, as one types', async () => {
    renderAdmin('/sections/create')
    const clipboardData = { files: [], getData: (type: string) => (type === 'text/html' ? LINK : '') }
    fireEvent.paste(await screen.findByRole('textbox', { name: /^Texte/ }), { clipboardData })
    expect(await screen.findByText(VAGUE_LINK)).toBeVisible()
  })

  it('say why, and what they rest on, to whoever asks', async () => {
    const { user } = renderAdmin('/cookies/2')
    await screen.findByText(TOO_LONG)
    await user.click(screen.getByRole('button', { name: /^Pourquoi/ }))
    expect(screen.getByText(/^La CNIL recommande une durée telle que treize mois/)).toBeVisible()
    expect(screen.getByText('CNIL, délibération n° 2020-092, art. 5 (texte lu)')).toBeVisible()
  })

  it('are not said of what nobody has come to yet', async () => {
    const { user } = renderAdmin('/cookies/create')
    const input = await purpose()
    await user.type(screen.getByRole('textbox', { name: /^Nom/ }), 'PHPSESSID_2')
    expect(screen.queryByRole('region', { name: 'Constats sur cette fiche' })).not.toBeInTheDocument()
    await user.type(input, 'Divers')
    expect(await screen.findByText(/^Précisez la finalité de .*PHPSESSID_2/)).toBeVisible()
    expect(screen.queryByText(/^Indiquez la durée de vie/)).not.toBeInTheDocument()
  })
})

describe('a quick fix', () => {
  it('changes what is typed, and nothing else until it is saved', async () => {
    const { user } = renderAdmin('/cookies/2')
    await user.click(await screen.findByRole('button', { name: /^Mettre .*13 mois/ }))
    expect(screen.getByRole('textbox', { name: 'Durée, en nombre' })).toHaveValue('13')
    await waitFor(() => expect(screen.queryByText(TOO_LONG)).not.toBeInTheDocument())
    expect(await readRecord('cookies/2')).toMatchObject({ lifetime: 'P398D' })
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/2')).toMatchObject({ lifetime: 'P13M' })
  })

  it('that shortens a lifetime says that the cookie’s must have been shortened first', async () => {
    renderAdmin('/cookies/2')
    expect(await screen.findByRole('button', { name: /^Mettre .*13 mois/ })).toHaveAccessibleDescription(
      'Seulement si la durée du cookie a bien été réduite sur le site.',
    )
  })

  it('that puts right what was badly written says nothing of the kind', async () => {
    await serveRegister(
      aCompleteRegister({ cookies: [aLoginCookie({ storage: 'sessionStorage', lifetime: 'P1D' })] }),
    )
    renderAdmin('/cookies/1')
    const fix = await screen.findByRole('button', { name: /^Mettre .*session/ })
    expect(fix).not.toHaveAccessibleDescription()
  })

  it('is not offered to whoever may only read', async () => {
    await serveRegister(register(), 'reader')
    renderAdmin('/cookies/2')
    expect(await screen.findByText(TOO_LONG)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Mettre/ })).not.toBeInTheDocument()
  })
})

describe('a finding that was accepted', () => {
  const accept = (finding: object) =>
    fetch('/api/findings/accept', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        resource: 'cookies',
        recordId: 2,
        reason: 'Réglage demandé à l’éditeur.',
        until: '2027-01-31',
        ...finding,
      }),
    })

  it('says who answers for it until when, and is not counted', async () => {
    await accept({ rule: 'R25' })
    renderAdmin('/cookies/2')
    expect(
      await screen.findByText(/^Accepté jusqu’au 31 janvier 2027 par .*Réglage demandé à l’éditeur\.$/),
    ).toBeVisible()
    expect(screen.getByText(TOO_LONG)).toBeVisible()
    expect(screen.queryByText(/^1 constat/)).not.toBeInTheDocument()
  })
})
