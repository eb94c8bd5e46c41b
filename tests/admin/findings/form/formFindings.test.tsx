import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aCompleteRegister, aLoginCookie, anAudienceCookie } from '../../../support/builders.ts'
import { serveRegister } from '../../../support/mockServer.ts'
import { readRecord } from '../../../support/readRecord.ts'
import { renderAdmin } from '../../../support/renderAdmin.tsx'

const VAGUE = /^Précisez la finalité de .*PHPSESSID/
const TOO_LONG = /dépasse treize mois.: réduisez sa durée de vie/

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

/** Unfolds the line of findings that says `sentence`. */
async function unfold(user: ReturnType<typeof renderAdmin>['user'], sentence: RegExp) {
  await user.click(await screen.findByRole('button', { name: sentence, expanded: false }))
}

describe('the findings of a record', () => {
  it('stand beside the field, as one types, and go with their cause', async () => {
    const { user } = renderAdmin('/cookies/1')
    const input = await purpose()
    expect(screen.queryByRole('region', { name: 'Constats sur cette fiche' })).not.toBeInTheDocument()
    await user.clear(input)
    await user.type(input, 'Statistiques')
    expect(await screen.findByText(VAGUE)).toBeVisible()
    expect(input).toHaveAccessibleDescription(/Avertissement Précisez la finalité de/)
    expect(within(await ofRecord()).getByText('1 constat sur cette fiche')).toBeVisible()
    await user.type(input, ' de visite, sous forme anonyme')
    await waitFor(() => expect(screen.queryByText(VAGUE)).not.toBeInTheDocument())
  })

  it('are said in English too', async () => {
    const { user } = renderAdmin('/cookies/2')
    await unfold(user, TOO_LONG)
    await user.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByText(/^“_pk_id\.\*” \(exempt audience measurement\) exceeds/)).toBeVisible()
    expect(screen.getByText('1 finding on this record')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Set to “13 months”' })).toBeVisible()
  })

  it('offer what is publicly known of the tracker, with where it was read', async () => {
    await serveRegister(
      aCompleteRegister({
        cookies: [
          {
            name: 'django_language',
            exemptionGround: 'uiPreference',
            purposeCodes: ['uiPreference'],
            lifetime: '',
          },
        ],
      }),
    )
    const { user } = renderAdmin('/cookies/1')
    await unfold(user, /Indiquez la durée de vie/)
    await user.click(await screen.findByRole('button', { name: 'Mettre « 12 mois »' }))
    await waitFor(() => expect(screen.queryByText(/Indiquez la durée de vie/)).not.toBeInTheDocument())
  })

  it('make a save a review once none is left to be dealt with', async () => {
    const { user } = renderAdmin('/cookies/1')
    const input = await purpose()
    const save = async (text: string) => {
      await user.clear(input)
      await user.type(input, text)
      await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
      await waitFor(async () => expect(await readRecord('cookies/1')).toMatchObject({ purpose: text }))
    }
    await save('Statistiques')
    expect(await readRecord('cookies/1')).toMatchObject({ reviewedOn: '2026-09-01' })
    expect(screen.queryByText(/compte comme vérifiée/)).not.toBeInTheDocument()
    await save('Garder votre session ouverte pendant votre visite.')
    expect(await readRecord('cookies/1')).toMatchObject({ reviewedOn: '2026-11-24' })
    expect(await screen.findByText(/la fiche compte comme vérifiée aujourd’hui\.$/)).toBeVisible()
  })

  it('lead to their field, in a part that unfolds', async () => {
    const { user } = renderAdmin('/cookies/3')
    const region = within(await ofRecord())
    await user.click(region.getByRole('button', { name: '1 constat sur cette fiche' }))
    await user.click(region.getByRole('button', { name: /^Avertissement.*Motif de l’exemption$/ }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Motif de l’exemption' })).toHaveFocus())
  })

  it('are reached from elsewhere, though their field waits for the server', async () => {
    renderAdmin('/cookies/3?field=exemptionReason')
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Motif de l’exemption' })).toHaveFocus())
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
    await unfold(user, TOO_LONG)
    await user.click(screen.getByRole('button', { name: /^Pourquoi/ }))
    expect(screen.getByText(/^La CNIL recommande une durée telle que treize mois/)).toBeVisible()
    expect(
      screen.getByRole('link', {
        name: 'CNIL, délibération n° 2020-092 modifiée par la n° 2025-131, art. 5',
      }),
    ).toBeVisible()
  })

  it('are not said of what nobody has come to yet', async () => {
    const { user } = renderAdmin('/cookies/create')
    const input = await purpose()
    await user.type(screen.getByRole('textbox', { name: /^Nom/ }), 'PHPSESSID_2')
    expect(screen.queryByRole('region', { name: 'Constats sur cette fiche' })).not.toBeInTheDocument()
    await user.type(input, 'Divers')
    expect(await screen.findByText(/^Précisez la finalité de .*PHPSESSID_2/)).toBeVisible()
    expect(screen.queryByText(/Indiquez la durée de vie/)).not.toBeInTheDocument()
  })
})

describe('a quick fix', () => {
  it('changes what is typed, and nothing else until it is saved', async () => {
    const { user } = renderAdmin('/cookies/2')
    await unfold(user, TOO_LONG)
    await user.click(await screen.findByRole('button', { name: /^Mettre .*13 mois/ }))
    expect(screen.getByRole('textbox', { name: 'Durée, en nombre' })).toHaveValue('13')
    await waitFor(() => expect(screen.queryByText(TOO_LONG)).not.toBeInTheDocument())
    expect(await readRecord('cookies/2')).toMatchObject({ lifetime: 'P398D' })
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/2')).toMatchObject({ lifetime: 'P13M' })
  })

  it('that shortens a lifetime says that the cookie’s must have been shortened first', async () => {
    const { user } = renderAdmin('/cookies/2')
    await unfold(user, TOO_LONG)
    expect(await screen.findByRole('button', { name: /^Mettre .*13 mois/ })).toHaveAccessibleDescription(
      'Seulement si la durée du cookie a bien été réduite sur le site.',
    )
  })

  it('that puts right what was badly written says nothing of the kind', async () => {
    await serveRegister(
      aCompleteRegister({ cookies: [aLoginCookie({ storage: 'sessionStorage', lifetime: 'P1D' })] }),
    )
    const { user } = renderAdmin('/cookies/1')
    await unfold(user, /est incohérente/)
    const fix = await screen.findByRole('button', { name: /^Mettre .*session/ })
    expect(fix).not.toHaveAccessibleDescription()
  })

  it('is not offered to whoever may only read', async () => {
    await serveRegister(register(), 'reader')
    const { user } = renderAdmin('/cookies/2')
    await unfold(user, TOO_LONG)
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
    const { user } = renderAdmin('/cookies/2')
    await unfold(user, /^Reporté .*dépasse treize mois/)
    expect(
      await screen.findByText(/^Reporté jusqu’au 31 janvier 2027 par .*Réglage demandé à l’éditeur\.$/),
    ).toBeVisible()
    expect(screen.getByText(TOO_LONG)).toBeVisible()
    expect(screen.getByText('1 constat reporté sur cette fiche')).toBeVisible()
  })
})
