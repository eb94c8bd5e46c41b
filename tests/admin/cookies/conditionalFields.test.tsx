import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie, aVideoCookie } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

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

async function chooseCategory(user: ReturnType<typeof renderAdmin>['user'], name: string) {
  await user.click(screen.getByRole('combobox', { name: /^Catégorie/ }))
  await user.click(await screen.findByRole('option', { name }))
}

function shownLabels(labels: readonly string[]): string[] {
  return labels.filter((label) => screen.queryByLabelText(label) !== null)
}

describe('of a cookie that is exempt, and simple', () => {
  it('only what applies is asked', async () => {
    const { user } = await openCookie(1)
    expect(shownLabels(['Familles de finalités', 'Motif de l’exemption'])).toHaveLength(2)
    expect(shownLabels([...AUDIENCE_FIELDS, ...LIFETIME_FIELDS])).toEqual([])
    expect(shownLabels(['Technique utilisée', 'Délégation de sous-domaine', 'Destinataires'])).toEqual([])

    await user.click(screen.getByLabelText(/^Stockage/))
    await user.click(await screen.findByRole('option', { name: 'Autre' }))
    await user.type(screen.getByLabelText('Domaine'), 'stats.ville-exemple.fr')
    await user.click(screen.getByLabelText('Accès de tiers'))
    await user.click(await screen.findByRole('option', { name: 'Oui' }))
    expect(shownLabels(['Technique utilisée', 'Délégation de sous-domaine', 'Destinataires'])).toHaveLength(3)
  })
})

describe('of audience measurement that is exempt', () => {
  it('the conditions are asked, one by one, and what an import left of its lifetime', async () => {
    const { user } = await openCookie(2)
    expect(shownLabels([...AUDIENCE_FIELDS, ...LIFETIME_FIELDS])).toHaveLength(5)
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
    expect(shownLabels(['Fondement de l’exemption', 'Motif de l’exemption'])).toEqual([])
    await user.click(screen.getByLabelText('Familles de finalités'))
    expect(await screen.findByRole('option', { name: 'Publicité personnalisée' })).toBeVisible()
    expect(screen.queryByRole('option', { name: 'Authentification' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('option', { name: 'Partage sur les réseaux sociaux' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/3')).toMatchObject({ purposeCodes: ['socialSharing'] })
  })

  it('a purpose from before, which needs none, is shown, and goes like the others', async () => {
    await serveRegister(
      aCompleteRegister({ cookies: [aVideoCookie({ purposeCodes: ['authentication', 'socialSharing'] })] }),
    )
    const { user } = await openCookie(1)
    expect(await screen.findByRole('button', { name: 'Authentification' })).toBeVisible()
    await user.click(screen.getByLabelText('Familles de finalités'))
    await user.keyboard('{ArrowLeft}{ArrowLeft}{Backspace}')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({ purposeCodes: ['socialSharing'] })
  })

  it('such a purpose is offered again once it is removed, as long as that is not saved', async () => {
    await serveRegister(aCompleteRegister({ cookies: [aVideoCookie({ purposeCodes: ['authentication'] })] }))
    const { user } = await openCookie(1)
    expect(await screen.findByRole('button', { name: 'Authentification' })).toBeVisible()
    await user.click(screen.getByLabelText('Familles de finalités'))
    await user.keyboard('{Backspace}')
    expect(screen.queryByRole('button', { name: 'Authentification' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('option', { name: 'Authentification' }))
    expect(screen.getByRole('button', { name: 'Authentification' })).toBeVisible()
  })

  it('what it had of an exemption is kept', async () => {
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

describe('what is not asked for any more', () => {
  const remove = () => screen.queryByRole('button', { name: 'Retirer de la fiche' })

  it('is said where a cookie comes to need consent, and removed a click away, once that is saved', async () => {
    const { user } = await openCookie(2)
    await chooseCategory(user, 'Vidéos et réseaux sociaux')
    const note = await screen.findByRole('note')
    expect(
      within(note)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Fondement de l’exemption\u00A0: Mesure d’audience exemptée',
      'Motif de l’exemption\u00A0: Seules des statistiques anonymes sont faites, pour notre seul compte.',
      expect.stringContaining('Pas de transmission à des tiers'),
      'Auto-évaluation de la mesure d’audience\u00A0: https://ville-exemple.fr/evaluation',
    ])
    await user.click(within(note).getByRole('button', { name: 'Retirer de la fiche' }))
    expect(screen.queryByRole('note')).not.toBeInTheDocument()
    const removed = screen.getByText(/^Retiré : /)
    expect(removed).toHaveTextContent(
      'Retiré : Fondement de l’exemption, Motif de l’exemption, Conditions de la mesure d’audience et Auto-évaluation de la mesure d’audience. À valider par « Enregistrer ».',
    )
    expect(removed).toHaveFocus()
    expect(await readRecord('cookies/2')).toMatchObject({ exemptionGround: 'audienceMeasurement' })

    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(removed).toHaveTextContent(/d’audience\.$/)
    expect(await readRecord('cookies/2')).toMatchObject({
      exemptionGround: '',
      exemptionReason: '',
      audienceConditions: [],
      audienceAssessmentUrl: '',
    })
  })

  it('is asked for again, as it was, where the category is exempt after all', async () => {
    const { user } = await openCookie(2)
    await chooseCategory(user, 'Vidéos et réseaux sociaux')
    expect(await screen.findByRole('note')).toBeVisible()
    await chooseCategory(user, 'Mesure d’audience exemptée')
    await waitFor(() => expect(screen.queryByRole('note')).not.toBeInTheDocument())
    await user.click(await screen.findByRole('button', { name: /^Exemption de consentement/ }))
    expect(screen.getByLabelText('Motif de l’exemption')).toHaveValue(
      'Seules des statistiques anonymes sont faites, pour notre seul compte.',
    )
  })

  it.each<[string, Partial<Cookie>, string]>([
    [
      'audience conditions of another ground',
      { audienceConditions: ['publisherOnly'] },
      'Conditions de la mesure d’audience',
    ],
    ['a technique that has a name', { storageNote: 'Puce NFC' }, 'Technique utilisée'],
    ['a subdomain of no domain', { domain: '', subdomainDelegation: 'yes' }, 'Délégation de sous-domaine'],
    ['an answer on a text that is gone', { lifetimeConfirmed: 'yes' }, 'Durée confirmée'],
  ])('is said of %s', async (_what, fields, label) => {
    await serveRegister(aCompleteRegister({ cookies: [aLoginCookie(fields)] }))
    const { user } = renderAdmin('/cookies/1')
    expect(await screen.findByRole('note')).toHaveTextContent(label)
    const button = remove()
    if (!button) throw new Error('There is no button')
    await user.click(button)
    expect(screen.queryByRole('note')).not.toBeInTheDocument()
  })

  it('is said to whoever may only read, without a button', async () => {
    await serveRegister(aCompleteRegister({ cookies: [aLoginCookie({ storageNote: 'Puce NFC' })] }), 'reader')
    renderAdmin('/cookies/1')
    expect(await screen.findByText(/Puce NFC/)).toBeVisible()
    expect(remove()).not.toBeInTheDocument()
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
