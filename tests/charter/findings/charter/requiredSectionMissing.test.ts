import { describe, expect, it } from 'vitest'
import {
  requiredSectionMissing,
  requiredSectionUnfinished,
} from '#charter/findings/charter/requiredSectionMissing.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import type { Section } from '#charter/register/section.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie, aVideoCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

describe('a charter of which no section speaks of anything', () => {
  const ALWAYS = ['warning definition', 'warning updates']
  const PERSONAL = ['blocker legalBasis', 'blocker rights', 'blocker complaint', 'warning retention']
  const CONSENT = ['blocker consent', 'warning consequences']

  const cases: [string, Partial<Cookie>[], string[]][] = [
    ['no cookie', [], ALWAYS],
    [
      'an exempt cookie without personal data',
      [aLoginCookie({ personalData: 'no' })],
      [...ALWAYS, 'warning exemptTrackers'],
    ],
    [
      'an exempt cookie with personal data',
      [aLoginCookie()],
      [...ALWAYS, ...PERSONAL, 'warning exemptTrackers'],
    ],
    [
      'an exempt cookie of which nobody said what it holds',
      [aLoginCookie({ personalData: '' })],
      [...ALWAYS, ...PERSONAL, 'warning exemptTrackers'],
    ],
    [
      'exempt audience measurement',
      [anAudienceCookie({ personalData: 'no' })],
      [...ALWAYS, 'warning exemptTrackers', 'warning audienceOptOut'],
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
      [...ALWAYS, ...CONSENT, 'blocker transfers'],
    ],
    ['a draft of everything', [aVideoCookie({ providerId: 3, status: 'draft' })], ALWAYS],
  ]

  it.each(cases)('has %s', (_, cookies, found) => {
    const register = aCompleteRegister({ cookies, sections: [{ kind: 'registry' }] })
    const findings = findingsOf(requiredSectionMissing, register)

    expect(findings.map(({ severity, aspect }) => `${severity} ${aspect}`).toSorted()).toEqual(
      found.toSorted(),
    )
  })
})

it('is satisfied by one section that speaks of several', () => {
  const sections: Partial<Section>[] = [{ topics: ['definition', 'updates', 'exemptTrackers'] }]
  const register = aCompleteRegister({ cookies: [aLoginCookie({ personalData: 'no' })], sections })

  expect(foundIn(requiredSectionMissing, register)).toEqual([])
})

it('names what is absent', () => {
  const register = aCompleteRegister({ cookies: [], sections: [{ topics: ['definition'] }] })
  const found = findingsOf(requiredSectionMissing, register)

  expect(found.map((finding) => [finding.id, finding.field, findingInWords(finding, 'fr')])).toEqual([
    [
      'R30-sites-1-updates',
      null,
      'Complétez la rubrique «\u00A0Date et annonce des mises à jour\u00A0» de la charte\u00A0: elle est absente. Rédigez-la, ou indiquez quelle partie du texte en parle.',
    ],
  ])
})

describe('a section that speaks of what visitors must be told', () => {
  const EMPTY = 'blocker body empty'
  const SHORT = 'blocker body short'
  const MODEL = 'blocker body model'
  const UNTITLED = 'blocker heading untitled'
  const ENOUGH = '<p>Vous pouvez demander à voir vos données, à les corriger ou à les effacer.</p>'

  const cases: [string, Partial<Section>, string[]][] = [
    ['in full', {}, []],
    ['with 40 characters', { body: `<p>${'a'.repeat(40)}</p>` }, []],
    ['with 39 characters', { body: `<p>${'a'.repeat(39)}</p>` }, [SHORT]],
    ['with 40 characters beyond the BMP', { body: `<p>${'𝐚'.repeat(40)}</p>` }, []],
    ['with 39 characters and formatting', { body: `<p><strong>${'a'.repeat(39)}</strong></p>` }, [SHORT]],
    [
      'with a short link to a long address',
      { body: `<p><a href="https://ville-exemple.fr/${'a'.repeat(40)}">Vos droits</a></p>` },
      [SHORT],
    ],
    [
      'with 20 characters and 20 in a table',
      { body: `<p>${'a'.repeat(20)}</p><table><tr><td>${'a'.repeat(20)}</td></tr></table>` },
      [],
    ],
    ['in a list', { body: `<ul><li>${'a'.repeat(20)}</li><li>${'b'.repeat(20)}</li></ul>` }, []],
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
