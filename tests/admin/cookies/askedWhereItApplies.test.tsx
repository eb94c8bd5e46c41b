import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { aCompleteRegister, aLoginCookie, anAudienceCookie, aVideoCookie } from '#tests/support/builders.ts'
import { serveRegister } from '#tests/support/mockServer.ts'
import { readRecord } from '#tests/support/readRecord.ts'
import { renderAdmin } from '#tests/support/renderAdmin.tsx'

const AUDIENCE_FIELDS = ['Auto-évaluation de la mesure d’audience', 'Renouvellement']
const LIFETIME_FIELDS = ['Précision sur la durée', 'Durée telle qu’écrite à l’origine', 'Durée confirmée']

beforeEach(async () => {
  await serveRegister(
    aCompleteRegister({
      cookies: [
        aLoginCookie({ domain: '', renewal: '' }),
        anAudienceCookie({
          lifetimeAsWritten: '13 mois si vous acceptez, 6 mois si vous refusez',
          lifetimeNote: 'Six mois après un refus',
        }),
        aVideoCookie(),
      ],
    }),
  )
})

async function openCookie(id: number) {
  const admin = renderAdmin(`/cookies/${id}`)
  const part = await screen.findByRole('button', {
    name: /^(Exemption de consentement|Familles de finalités)/,
  })
  await admin.user.click(part)
  for (const title of [/^Accès et conservation/, /^Technique/])
    await admin.user.click(screen.getByRole('button', { name: title }))
  return admin
}

function asked(labels: readonly string[]): string[] {
  return labels.filter((label) => screen.queryByLabelText(label) !== null)
}

describe('of a cookie that is exempt, and simple', () => {
  it('only what applies is asked', async () => {
    const { user } = await openCookie(1)
    expect(asked(['Fondement de l’exemption', 'Familles de finalités', 'Motif de l’exemption'])).toHaveLength(
      3,
    )
    expect(asked([...AUDIENCE_FIELDS, ...LIFETIME_FIELDS])).toEqual([])
    expect(asked(['Technique utilisée', 'Délégation de sous-domaine', 'Destinataires'])).toEqual([])

    await user.click(screen.getByLabelText(/^Stockage/))
    await user.click(await screen.findByRole('option', { name: 'Autre' }))
    await user.type(screen.getByLabelText('Domaine'), 'stats.ville-exemple.fr')
    await user.click(screen.getByLabelText('Accès de tiers'))
    await user.click(await screen.findByRole('option', { name: 'Oui' }))
    expect(asked(['Technique utilisée', 'Délégation de sous-domaine', 'Destinataires'])).toHaveLength(3)
  })
})

describe('of audience measurement that is exempt', () => {
  it('the conditions are asked, one by one, and what an import left of its lifetime', async () => {
    const { user } = await openCookie(2)
    expect(asked([...AUDIENCE_FIELDS, ...LIFETIME_FIELDS])).toHaveLength(5)
    const condition = screen.getByRole('checkbox', { name: 'Pas de transmission à des tiers' })
    expect(condition).toBeChecked()
    await user.click(condition)
    const reading = await screen.findByText(/confirmez chacune des conditions de la CNIL/)
    expect(reading).toHaveTextContent('(Pas de transmission à des tiers)')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/2')).toMatchObject({
      audienceConditions: [
        'publisherOnly',
        'anonymousOnly',
        'notCrossSite',
        'notCrossReferenced',
        'notReused',
      ],
    })
  })
})

describe('of a cookie that needs consent', () => {
  it('only its purposes are asked, among those that need it', async () => {
    const { user } = await openCookie(3)
    expect(asked(['Fondement de l’exemption', 'Motif de l’exemption'])).toEqual([])
    await user.click(screen.getByLabelText('Familles de finalités'))
    expect(await screen.findByRole('option', { name: 'Publicité personnalisée' })).toBeVisible()
    expect(screen.queryByRole('option', { name: 'Authentification' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('option', { name: 'Partage sur les réseaux sociaux' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/3')).toMatchObject({ purposeCodes: ['socialSharing'] })
  })

  it('what it had of an exemption is kept, out of sight', async () => {
    await serveRegister(aCompleteRegister({ cookies: [aVideoCookie({ exemptionReason: 'Ancien motif' })] }))
    const { user } = await openCookie(1)
    await user.type(screen.getByLabelText(/^Service/), ' (vidéos)')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(async () =>
      expect(await readRecord('cookies/1')).toMatchObject({
        service: 'YouTube (vidéos)',
        exemptionReason: 'Ancien motif',
      }),
    )
  })
})

describe('how long the data are kept', () => {
  it('is said in words', async () => {
    const { user } = await openCookie(3)
    const amounts = screen.getAllByRole('textbox', { name: 'Durée, en nombre' })
    const retention = amounts.at(-1)
    if (!retention) throw new Error('there is no such field')
    await user.type(retention, '2 ans')
    await user.tab()
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/3')).toMatchObject({ dataRetention: 'P2Y' })
  })
})
