import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { exemptionGroundMissing } from '#charter/findings/consent/exemptionGroundMissing.ts'
import { aCompleteRegister, aLoginCookie, aVideoCookie } from '../../../support/builders.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const GROUND = 'blocker exemptionGround ground'
const PURPOSES = 'blocker purposeCodes purposes'
const REASON = 'blocker exemptionReason reason'
const SHORT = 'warning exemptionReason reasonShort'
const SEVERAL = 'blocker exemptionGround several'
const CONTRADICTORY = 'blocker exemptionGround contradictory'
const DESCRIBED = 'blocker exemptionGround describedOtherwise'
const OTHER = { exemptionGround: 'otherStrictlyNecessary' } as const

const cases: [string, Partial<Cookie>, string[]][] = [
  ['of which all is said', {}, []],
  [
    'that balances the load',
    {
      exemptionGround: 'loadBalancing',
      purposeCodes: ['loadBalancing'],
      exemptionReason: 'Répartit les requêtes entre les deux serveurs du portail.',
    },
    [],
  ],
  ['without a ground', { exemptionGround: '' }, [GROUND]],
  ['without purposes', { purposeCodes: [] }, [PURPOSES]],
  ['without a reason', { exemptionReason: '' }, [REASON]],
  ['with a reason to come', { exemptionReason: 'à compléter' }, [REASON]],
  ['with a reason of 29 characters', { exemptionReason: 'a'.repeat(29) }, [SHORT]],
  ['with a reason of 30 characters', { exemptionReason: 'a'.repeat(30) }, []],
  ['with a reason of 30 characters beyond the BMP', { exemptionReason: '𝐚'.repeat(30) }, []],
  ['with a reason of 29, and spaces', { exemptionReason: `${'a'.repeat(29)}   ` }, [SHORT]],
  ['otherwise necessary, 79 characters', { ...OTHER, exemptionReason: 'a'.repeat(79) }, [SHORT]],
  ['otherwise necessary, 80 characters', { ...OTHER, exemptionReason: 'a'.repeat(80) }, []],
  ['otherwise necessary, without a reason', { ...OTHER, exemptionReason: '' }, [REASON]],
  ['of which nothing is said', { exemptionGround: '', purposeCodes: [], exemptionReason: '' }, [SEVERAL]],
  ['as a log-in, for audience measurement', { purposeCodes: ['audienceMeasurement'] }, [CONTRADICTORY]],
  ['as a log-in, for its language', { purposeCodes: ['uiPreference'] }, [CONTRADICTORY]],
  ['as a log-in, for its security', { purposeCodes: ['authSecurity'] }, []],
  ['as a log-in and for something else', { purposeCodes: ['authentication', 'uiPreference'] }, []],
  [
    'as a choice, for balancing',
    { exemptionGround: 'consentChoice', purposeCodes: ['loadBalancing'] },
    [CONTRADICTORY],
  ],
  ['otherwise necessary, for a log-in', { ...OTHER, exemptionReason: 'a'.repeat(80) }, []],
  ['as a log-in, that says it advertises', { purposeCodes: ['adsPersonalised'] }, []],
  ['as a log-in, written to measure', { purpose: 'Mesurer l’audience des pages du portail.' }, [DESCRIBED]],
  [
    'as a log-in, written to make statistics',
    { purpose: 'Établir des statistiques de fréquentation.' },
    [DESCRIBED],
  ],
  [
    'as a log-in, written to measure nothing',
    { purpose: 'Garder la connexion, sans mesurer l’audience.' },
    [],
  ],
  ['that is a draft', { status: 'draft', exemptionGround: '' }, []],
  ['in no category', { categoryId: 99, exemptionGround: '' }, []],
]

it.each(cases)('an exempt cookie %s', (_, cookie, found) => {
  expect(foundIn(exemptionGroundMissing, aCompleteRegister({ cookies: [cookie] }))).toEqual(found)
})

it('asks nothing of a cookie that needs consent', () => {
  expect(foundIn(exemptionGroundMissing, aCompleteRegister({ cookies: [aVideoCookie()] }))).toEqual([])
})

it('takes a purpose from the ground', () => {
  const register = aCompleteRegister({ cookies: [{ purposeCodes: [] }] })

  expect(findingsOf(exemptionGroundMissing, register).map(({ id, fix }) => [id, fix])).toEqual([
    ['R21-cookies-1', { kind: 'set', changes: { purposeCodes: ['authentication'] } }],
  ])
})

it('is one finding for one panel, which names its fields as the form does', () => {
  const register = aCompleteRegister({ cookies: [{ purposeCodes: [], exemptionReason: '' }] })
  const found = findingsOf(exemptionGroundMissing, register)

  expect(found.map((finding) => [finding.id, finding.field, findingInWords(finding, 'fr')])).toEqual([
    [
      'R21-cookies-1',
      'purposeCodes',
      'Justifiez l’exemption de «\u00A0PHPSESSID\u00A0»\u00A0: remplissez «\u00A0Familles de finalités\u00A0», «\u00A0Motif de l’exemption\u00A0».',
    ],
  ])
})

it('knows a ground that is none', () => {
  const register = aCompleteRegister({ cookies: [aLoginCookie()] })
  register.cookies.forEach((cookie) => Reflect.set(cookie, 'exemptionGround', 'constructor'))

  expect(foundIn(exemptionGroundMissing, register)).toEqual([GROUND])
})
