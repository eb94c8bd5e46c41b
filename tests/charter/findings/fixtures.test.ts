import { expect, it } from 'vitest'
import { blankCookie } from '#charter/register/blankRecords.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { findFindings } from '#charter/findings/findFindings.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie, aVideoCookie } from '../../support/builders.ts'
import { ruleContextOf } from '../../support/findingsOf.ts'

// All rules together on registers of one cookie: each row is the cookie, and the rules that must find something.

const OF_A_THIRD: Partial<Cookie> = {
  name: 'fr',
  providerId: 3,
  domain: '.tiers.example',
  recipients: 'Tiers Inc.',
}

const rows: [string, Partial<Cookie>, string[]][] = [
  ['F1: a log-in', aLoginCookie(), []],
  ['F2: exempt audience measurement', anAudienceCookie(), []],
  ['F3: the same for 398 days', anAudienceCookie({ lifetime: 'P398D' }), ['R25']],
  [
    'F4: the same, renewed at each visit, kept nobody knows how long',
    anAudienceCookie({ renewal: 'renewed', dataRetention: '' }),
    ['R26', 'R27'],
  ],
  [
    'F5: the same, perhaps across sites',
    anAudienceCookie({
      audienceConditions: ['publisherOnly', 'anonymousOnly', 'notCrossReferenced', 'notShared', 'notReused'],
    }),
    ['R24'],
  ],
  [
    'F6: a choice kept for a year',
    {
      name: 'tarteaucitron',
      exemptionGround: 'consentChoice',
      purposeCodes: ['consentChoice'],
      lifetime: 'P1Y',
    },
    ['R17'],
  ],
  ['F7: a third party’s, of which all is said', aVideoCookie(), []],
  [
    'F8: the same, of which nobody says who reads it, and how long it lasts',
    aVideoCookie({ thirdPartyAccess: '', lifetime: '', lifetimeAsWritten: 'Varies' }),
    ['R11', 'R13', 'R14'],
  ],
  [
    'F9: of a provider in the US that says nothing of transfers',
    aVideoCookie({ ...OF_A_THIRD, lifetime: 'P3M' }),
    ['R04'],
  ],
  [
    'F10: a log-in that also serves advertising',
    { purposeCodes: ['authentication', 'adsPersonalised'] },
    ['R22'],
  ],
  [
    'F11: a third party’s, known to need consent, among the exempt',
    aVideoCookie({ categoryId: 1 }),
    ['R21', 'R22'],
  ],
  [
    'F12: local storage that lasts a session',
    {
      name: 'theme',
      storage: 'localStorage',
      exemptionGround: 'uiPreference',
      purposeCodes: ['uiPreference'],
    },
    ['R15'],
  ],
  [
    'F13: two years, for “Statistiques”',
    aVideoCookie({ name: '_ga', lifetime: 'P2Y', purpose: 'Statistiques' }),
    ['R09', 'R16'],
  ],
  ['F14: retired, and empty', { ...blankCookie, status: 'retired' }, []],
  ['F15: in no category', { categoryId: 99 }, ['R19']],
  ['F16: exempt for no reason', { name: 'lang', exemptionGround: '', exemptionReason: 'Langue' }, ['R21']],
]

function rulesFor(cookie: Partial<Cookie>): string[] {
  const findings = findFindings(ruleContextOf(aCompleteRegister({ cookies: [cookie] })))
  return Array.from(new Set(findings.map(({ rule }) => rule))).toSorted()
}

it.each(rows)('%s', (_, cookie, rules) => {
  expect(rulesFor(cookie)).toEqual(rules)
})
