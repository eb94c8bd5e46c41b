import { describe, expect, it } from 'vitest'
import {
  requiredSectionMissing,
  requiredSectionUnfinished,
} from '#charter/findings/charter/requiredSectionMissing.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { findTypedFindings } from '#charter/findings/findTypedFindings.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import type { Section } from '#charter/register/section.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie, aVideoCookie } from '../../../support/builders.ts'
import { findingsOf, ruleContextOf } from '../../../support/findingsOf.ts'
import { speaksOf } from '#charter/findings/charter/topicWords.ts'
import { foundIn } from '../foundIn.ts'

/** A cookie that recognises nobody. */
const WITHOUT: Partial<Cookie> = {
  name: 'taille',
  purposeCodes: ['uiPreference'],
  exemptionGround: 'uiPreference',
  personalData: 'no',
}

describe('a charter of which no section speaks of anything', () => {
  const ALWAYS = ['definition', 'updates']
  const PERSONAL = ['legalBasis!', 'rights!', 'complaint!', 'retention']
  const CONSENT = ['consent!', 'consequences!']

  const cases: [string, Partial<Cookie>[], string[]][] = [
    ['no cookie', [], ALWAYS],
    ['an exempt cookie without personal data', [aLoginCookie(WITHOUT)], [...ALWAYS, 'exemptTrackers']],
    [
      'a session that is said to hold no personal data, which is known to be untrue',
      [aLoginCookie({ personalData: 'no' })],
      [...ALWAYS, ...PERSONAL, 'exemptTrackers'],
    ],
    [
      'a cookie known as a session, without a ground, said to hold no personal data',
      [aLoginCookie({ name: 'sessionid', exemptionGround: '', purposeCodes: [], personalData: 'no' })],
      [...ALWAYS, ...PERSONAL, 'exemptTrackers'],
    ],
    ['an exempt cookie with personal data', [aLoginCookie()], [...ALWAYS, ...PERSONAL, 'exemptTrackers']],
    [
      'an exempt cookie of which nobody said what it holds',
      [aLoginCookie({ personalData: '' })],
      [...ALWAYS, ...PERSONAL, 'exemptTrackers'],
    ],
    [
      'exempt audience measurement',
      [anAudienceCookie({ personalData: 'no' })],
      [...ALWAYS, 'exemptTrackers', 'audienceOptOut'],
    ],
    [
      'audience measurement that needs consent',
      [anAudienceCookie({ personalData: 'no', categoryId: 3 })],
      [...ALWAYS, ...CONSENT],
    ],
    ['a cookie that needs consent', [aVideoCookie({ personalData: 'no' })], [...ALWAYS, ...CONSENT]],
    [
      'a cookie of a provider in the US',
      [aVideoCookie({ personalData: 'no', providerId: 3 })],
      [...ALWAYS, ...CONSENT, 'transfers!'],
    ],
    ['a draft of everything', [aVideoCookie({ providerId: 3, status: 'draft' })], ALWAYS],
  ]

  it.each(cases)('has %s', (_, cookies, found) => {
    const register = aCompleteRegister({ cookies, sections: [{ kind: 'registry' }] })
    const findings = findingsOf(requiredSectionMissing, register)

    // At most one finding that blocks, and one that warns.
    expect(findings.length).toBe(new Set(findings.map(({ severity }) => severity)).size)
    const topics = findings.flatMap(({ severity, args }) =>
      String(args['topics'])
        .split(', ')
        .map((topic) => (severity === 'blocker' ? `${topic}!` : topic)),
    )
    expect(topics.toSorted()).toEqual(found.toSorted())
  })
})

describe('a site on which visitors have accounts', () => {
  const missing = (consentAcrossDevices: '' | 'yes' | 'no', sections: Partial<Section>[] = []) => {
    const register = aCompleteRegister({
      site: { consentAcrossDevices },
      cookies: [],
      sections: [{ kind: 'registry', topics: ['definition', 'updates'] }, ...sections],
    })
    return foundIn(requiredSectionMissing, register)
  }

  it('is asked to say so where a choice holds on all their devices', () => {
    expect(missing('yes')).toEqual(['warning null absent'])
    expect(missing('yes', [{ topics: ['acrossDevices'] }])).toEqual([])
  })

  it('is asked nothing where it does not, or where nobody has said', () => {
    expect(missing('no')).toEqual([])
    expect(missing('')).toEqual([])
  })

  it('is told in its own form, before it is saved', () => {
    const saved = aCompleteRegister({ cookies: [], sections: [{ topics: ['definition', 'updates'] }] })
    const typed = { ...saved.site, consentAcrossDevices: 'yes' as const }
    const found = findTypedFindings(ruleContextOf(saved), 'sites', typed)
    expect(found.map((finding) => findingInWords(finding, 'fr'))).toEqual([
      'Ajoutez à la charte ce qui suit, ou indiquez quelle rubrique en parle déjà\u00A0: Choix commun à tous les appareils d’un compte.',
    ])
  })

  it('needs no more than a few words on a topic that it is not asked for', () => {
    const sections: Partial<Section>[] = [{ heading: 'Comptes', topics: ['acrossDevices'] }]
    const found = (consentAcrossDevices: 'yes' | 'no') =>
      foundIn(requiredSectionUnfinished, aCompleteRegister({ site: { consentAcrossDevices }, sections }))
    expect(found('no')).toEqual([])
    expect(found('yes')).toEqual(['warning body empty'])
  })
})

it('is satisfied by one section that speaks of several', () => {
  const sections: Partial<Section>[] = [{ topics: ['definition', 'updates', 'exemptTrackers'] }]
  const register = aCompleteRegister({ cookies: [aLoginCookie(WITHOUT)], sections })

  expect(foundIn(requiredSectionMissing, register)).toEqual([])
})

it('names what is absent', () => {
  const register = aCompleteRegister({ cookies: [], sections: [{ topics: ['definition'] }] })
  const found = findingsOf(requiredSectionMissing, register)

  expect(found.map((finding) => [finding.id, finding.field, findingInWords(finding, 'fr')])).toEqual([
    [
      'R30-sites-1-warning',
      null,
      'Ajoutez à la charte ce qui suit, ou indiquez quelle rubrique en parle déjà\u00A0: Date et annonce des mises à jour.',
    ],
  ])
})

it.each([
  ['complaint', 'Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).', true],
  ['complaint', 'Lodge a complaint with the supervisory authority of your country.', true],
  ['complaint', 'Vous pouvez nous écrire à tout moment, nous répondrons au plus vite.', false],
  ['rights', 'Droit d’accès, de rectification et d’opposition : écrivez au délégué.', true],
  ['rights', 'Notre mairie vous accueille tous les matins de la semaine, sauf fériés.', false],
  ['legalBasis', 'Ces traitements reposent sur notre mission d’intérêt public.', true],
  ['legalBasis', 'Nous utilisons des cookies pour que le site soit plus agréable.', false],
  ['retention', 'Ces informations sont effacées au bout de vingt-cinq mois.', true],
  ['transfers', 'Certaines informations partent aux États-Unis, sous le DPF.', true],
  ['transfers', 'Les informations restent toujours sur les serveurs de la ville.', false],
  ['acrossDevices', 'Votre choix vous suit sur chaque appareil où vous vous connectez.', true],
  ['acrossDevices', 'Votre choix est rattaché à votre compte.', true],
  ['acrossDevices', 'Vous pouvez accepter ou refuser chaque finalité, à tout moment.', false],
  ['consent', 'Le panneau permet d’accepter ou de refuser chaque finalité.', true],
] as const)('knows whether a text speaks of %s: %s', (topic, text, expected) => {
  expect(speaksOf(topic, text)).toBe(expected)
})

describe('a section that speaks of what visitors must be told', () => {
  const EMPTY = 'blocker body empty'
  const SHORT = 'warning body short'
  const OFF_TOPIC = 'warning body offTopic'
  const MODEL = 'blocker body model'
  const UNTITLED = 'blocker heading untitled'
  const ENOUGH = '<p>Vous pouvez demander à voir vos données, à les corriger ou à les effacer.</p>'

  const cases: [string, Partial<Section>, string[]][] = [
    ['in full', {}, []],
    ['with 40 characters', { body: `<p>accès${'a'.repeat(35)}</p>` }, []],
    ['with 39 characters', { body: `<p>accès${'a'.repeat(34)}</p>` }, [SHORT]],
    ['with 40 characters beyond the BMP', { body: `<p>accès${'𝐚'.repeat(35)}</p>` }, []],
    [
      'about something else',
      { body: '<p>La mairie est ouverte du lundi au vendredi de 9 heures à 17 heures.</p>' },
      [OFF_TOPIC],
    ],
    [
      'with 39 characters and formatting',
      { body: `<p>accès<strong>${'a'.repeat(34)}</strong></p>` },
      [SHORT],
    ],
    [
      'with a short link to a long address',
      { body: `<p><a href="https://ville-exemple.fr/${'a'.repeat(40)}">Votre accès</a></p>` },
      [SHORT],
    ],
    [
      'with 20 characters and 20 in a table',
      { body: `<p>accès${'a'.repeat(15)}</p><table><tr><td>${'a'.repeat(20)}</td></tr></table>` },
      [],
    ],
    ['in a list', { body: `<ul><li>accès${'a'.repeat(15)}</li><li>${'b'.repeat(20)}</li></ul>` }, []],
    ['with nothing', { body: '' }, [EMPTY]],
    ['with an empty paragraph', { body: '<p>\u00A0</p>' }, [EMPTY]],
    ['to come', { body: '<p>À compléter</p>' }, [MODEL]],
    ['in model words', { body: `${ENOUGH}<p>Lorem ipsum dolor</p>` }, [MODEL]],
    ['with a TODO', { body: `${ENOUGH}<p>TODO: les délais</p>` }, [MODEL]],
    ['with what only looks like a TODO', { body: `${ENOUGH}<p>Le TODOïste, todo</p>` }, []],
    ['with a gap', { body: `${ENOUGH}<p>Écrivez à [À compléter].</p>` }, [MODEL]],
    [
      'with a name to replace',
      { body: `<p>Le site [nom du site] respecte vos droits, tous vos droits.</p>` },
      [MODEL],
    ],
    ['without a heading', { heading: '' }, [UNTITLED]],
    ['under a heading to come', { heading: 'à définir' }, [UNTITLED]],
    ['without anything', { heading: '', body: '' }, [UNTITLED, EMPTY]],
  ]

  it.each(cases)('%s', (_, fields, found) => {
    const section: Partial<Section> = { heading: 'Vos droits', body: ENOUGH, topics: ['rights'], ...fields }
    const register = aCompleteRegister({ sections: [section] })

    expect(foundIn(requiredSectionUnfinished, register)).toEqual(found)
  })

  it.each([
    [['definition'], ['warning body empty']],
    [['definition', 'rights'], ['blocker body empty']],
    [['consent'], []],
    [[], []],
  ] as const)('is as urgent as the most urgent of %j that is required', (topics, found) => {
    const register = aCompleteRegister({ sections: [{ heading: 'Titre', topics: [...topics] }] })

    expect(foundIn(requiredSectionUnfinished, register)).toEqual(found)
  })
})
