import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import {
  consentChoiceLifetime,
  consentChoiceRetention,
} from '#charter/findings/lifetimes/consentChoiceLifetime.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const TOO_LONG = ['warning lifetime tooLong']
const OUTLIVED = ['warning lifetime outlived']
const RETAINED = ['warning consentChoiceRetention retainedTooLong']

const CHOICE: Partial<Cookie> = {
  name: 'tarteaucitron',
  exemptionGround: 'consentChoice',
  purposeCodes: ['consentChoice'],
}

const lifetimes: [string, string[]][] = [
  ['session', []],
  ['', []],
  ['P6M', []],
  ['P180D', []],
  ['P182D', []],
  ['P183D', []],
  ['P184D', []],
  ['P26W', []],
  ['P185D', TOO_LONG],
  ['P27W', TOO_LONG],
  ['P7M', TOO_LONG],
  ['P13M', TOO_LONG],
  ['unlimited', TOO_LONG],
]

it.each(lifetimes)('a choice that is kept “%s”', (lifetime, found) => {
  const register = aCompleteRegister({ cookies: [{ ...CHOICE, lifetime }] })

  expect(foundIn(consentChoiceLifetime, register)).toEqual(found)
})

const cookies: [Partial<Cookie>, string[]][] = [
  [{ exemptionGround: 'consentChoice', purposeCodes: [] }, TOO_LONG],
  [{ exemptionGround: '', purposeCodes: ['consentChoice'] }, TOO_LONG],
  [{ exemptionGround: 'uiPreference', purposeCodes: ['uiPreference'] }, []],
  // Known by its name, while nobody has said what it is for.
  [{ name: 'tarteaucitron', exemptionGround: '', purposeCodes: [] }, TOO_LONG],
  [{ name: 'cookies_preferences', exemptionGround: '', purposeCodes: [] }, TOO_LONG],
  [{ name: 'axeptio_cookies', exemptionGround: '', purposeCodes: [] }, TOO_LONG],
  [{ name: 'lang', exemptionGround: '', purposeCodes: [] }, []],
  [{ name: 'tarteaucitron', exemptionGround: 'uiPreference', purposeCodes: ['uiPreference'] }, []],
  [{ ...CHOICE, status: 'draft' }, []],
]

it.each(cookies)('a cookie of a year of which is said %j', (fields, found) => {
  const register = aCompleteRegister({ cookies: [{ lifetime: 'P1Y', ...fields }] })

  expect(foundIn(consentChoiceLifetime, register)).toEqual(found)
})

it.each([
  ['P6M', 'P6M', []],
  ['P3M', 'P6M', []],
  ['P6M', 'P180D', OUTLIVED],
  ['P6M', 'P182D', []],
  ['P6M', 'P181D', []],
  ['P1M', 'P30D', []],
  ['P1M', 'P27D', OUTLIVED],
  ['P6M', 'session', OUTLIVED],
  ['P6M', '', []],
  ['', 'session', []],
  ['P6M', 'P7M', TOO_LONG],
])('a choice that is said to be retained “%s” and is kept “%s”', (retention, lifetime, found) => {
  const register = aCompleteRegister({
    site: { consentChoiceRetention: retention },
    cookies: [{ ...CHOICE, lifetime }],
  })

  expect(foundIn(consentChoiceLifetime, register)).toEqual(found)
})

it.each([
  ['', []],
  ['P6M', []],
  ['P184D', []],
  ['P185D', RETAINED],
  ['P13M', RETAINED],
])('a platform that says it retains choices “%s”', (retention, found) => {
  const register = aCompleteRegister({ site: { consentChoiceRetention: retention } })

  expect(foundIn(consentChoiceRetention, register)).toEqual(found)
})

it('brings both down to six months', () => {
  const register = aCompleteRegister({
    site: { consentChoiceRetention: 'P1Y' },
    cookies: [{ ...CHOICE, lifetime: 'P1Y' }],
  })

  expect(findingsOf(consentChoiceLifetime, register)).toMatchObject([
    { fix: { kind: 'set', changes: { lifetime: 'P6M' }, onlyIf: 'lifetimeReduced' } },
  ])
  expect(findingsOf(consentChoiceRetention, register)).toMatchObject([
    { fix: { kind: 'set', changes: { consentChoiceRetention: 'P6M' }, onlyIf: 'choiceReduced' } },
  ])
})
