import { describe, expect, it } from 'vitest'
import { findFindings } from '#charter/findings/findFindings.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import { listModelTexts, writeModelText } from '#charter/modelTexts/modelTexts.ts'
import type { Register } from '#charter/register/register.ts'
import { SECTION_TOPICS } from '#charter/register/choices.ts'
import { richTextToText } from '#charter/richText/richTextToText.ts'
import { readRichText } from '#charter/richText/readRichText.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import {
  aCompleteRegister,
  aLoginCookie,
  anAudienceCookie,
  aRegister,
  aVideoCookie,
} from '../../support/builders.ts'
import { ruleContextOf } from '../../support/findingsOf.ts'

/** Trackers that together ask for every topic. */
const EVERY_KIND = [aLoginCookie(), anAudienceCookie(), aVideoCookie({ providerId: 3 })]

function withModels(register: Register): Register {
  const models = SECTION_TOPICS.map((topic, index) => ({
    ...writeModelText(topic, register),
    id: 100 + index,
    position: 100 + index,
  }))
  const tables = register.sections.filter(({ kind }) => kind === 'registry')
  return { ...register, sections: [...tables, ...models] }
}

const wordsOf = (body: string) => richTextToText(readRichText(body))

describe.each(LANGUAGES)('the model texts in %s', (language) => {
  const register = aCompleteRegister({
    site: { language },
    providers: [{}, {}, { country: 'US', transferSafeguard: 'scc' }],
    cookies: EVERY_KIND,
  })

  it('are found good by every rule on texts, whatever the trackers', () => {
    const blank = aRegister({
      site: { language },
      cookies: EVERY_KIND.map((cookie) => ({ ...cookie, categoryId: 1 })),
    })
    for (const one of [register, blank]) {
      const found = findFindings(ruleContextOf(withModels(one)))
      const ofTexts = found.filter(({ resource, recordId, rule }) =>
        resource === 'sections' ? recordId >= 100 : resource === 'sites' && rule === 'R30',
      )
      expect(ofTexts.map(({ rule, message, recordName }) => [rule, message, recordName])).toEqual([])
    }
  })

  it('leave no placeholder, also where the register says nothing of the body', () => {
    const blank = aRegister({ site: { language } })
    for (const topic of SECTION_TOPICS) {
      const { heading, body, topics, wording } = writeModelText(topic, blank)
      const words = `${heading} ${wordsOf(body)}`
      expect(words).not.toMatch(/\[|\]|undefined|TODO|\(\)|: ?\.|  /)
      expect(wordsOf(body).length).toBeGreaterThan(70)
      expect([topics, wording]).toEqual([[topic], 'model'])
    }
  })
})

describe('a model text', () => {
  const register = aCompleteRegister({
    site: {
      controller: 'Région <Exemple> & Cie\nService du numérique',
      dpoContact: 'Délégué, dpo@exemple.fr, 1 rue de la Paix',
      withdrawalLabel: 'Gérer mes cookies',
      withdrawalUrl: 'https://exemple.fr/cookies',
      consentChoiceRetention: 'P6M',
    },
    cookies: EVERY_KIND,
  })

  it('names the body and its officer, as text', () => {
    const { body } = writeModelText('rights', register)
    expect(body).toContain('l’organisme responsable de ce site (Région &lt;Exemple&gt; &amp; Cie)')
    expect(body).toContain('Délégué, <a href="mailto:dpo@exemple.fr">dpo@exemple.fr</a>, 1 rue de la Paix.')
  })

  it('names the CNIL with its address', () => {
    expect(wordsOf(writeModelText('complaint', register).body)).toContain(
      'CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07',
    )
  })

  it('says how to withdraw, and for how long a choice is kept', () => {
    const { body } = writeModelText('consent', register)
    expect(body).toContain('<a href="https://exemple.fr/cookies">Gérer mes cookies</a>')
    expect(body).toContain('Votre choix est gardé 6 mois')
  })

  it('speaks of consent only where a tracker needs it', () => {
    const exempt = aCompleteRegister({ cookies: [aLoginCookie()] })
    expect(writeModelText('legalBasis', exempt).body).not.toContain('consentement')
    expect(writeModelText('legalBasis', register).body).toContain(
      'Les autres cookies reposent sur votre consentement',
    )
  })

  it('says what a choice is worth on each device, which one prevails, and how to change it', () => {
    const { heading, body } = writeModelText('acrossDevices', register)
    expect(heading).toBe('Votre choix sur tous vos appareils')
    expect(body).toContain('Il vaut alors sur chaque appareil où vous vous connectez')
    expect(body).toContain('c’est celui de votre compte qui s’applique tant que vous êtes connecté')
    expect(body).toContain(
      'modifiez votre choix\u00A0: <a href="https://exemple.fr/cookies">Gérer mes cookies</a>.',
    )
  })

  it('lists the providers outside Europe with their safeguard', () => {
    const abroad = aCompleteRegister({
      providers: [{}, {}, { name: 'Acme', country: 'US', hostingCountries: [], transferSafeguard: 'scc' }],
      cookies: [aVideoCookie({ providerId: 3 })],
    })
    expect(wordsOf(writeModelText('transfers', abroad).body)).toContain(
      "Acme (États-Unis d'Amérique), Clauses contractuelles types",
    )
  })
})

describe('the list of model texts', () => {
  it('says which topics the starter lacks, and how serious that is', () => {
    const missing = listModelTexts(starterRegister).filter(
      ({ severity, isCovered }) => severity !== null && !isCovered,
    )
    expect(missing.map(({ topic, severity }) => `${topic} ${severity}`)).toEqual([
      'legalBasis blocker',
      'exemptTrackers warning',
      'rights blocker',
      'complaint blocker',
      'retention warning',
      'updates warning',
    ])
  })

  it('asks for a text on all devices where the site says that a choice holds on them', () => {
    const asked = (consentAcrossDevices: '' | 'yes' | 'no') =>
      listModelTexts(aRegister({ site: { consentAcrossDevices } })).find(
        ({ topic }) => topic === 'acrossDevices',
      )
    expect(asked('yes')).toMatchObject({
      severity: 'warning',
      sources: [
        { title: 'CNIL, délibération n° 2025-131 du 18 décembre 2025, sur le consentement multi-terminaux' },
      ],
    })
    expect([asked('no')?.severity, asked('')?.severity]).toEqual([null, null])
  })

  it('gives each text its source in law', () => {
    for (const { sources } of listModelTexts(starterRegister)) {
      expect(sources.length).toBeGreaterThan(0)
      for (const { title } of sources) expect(title).toMatch(/^(RGPD|Loi n°|CNIL)/)
    }
  })
})
