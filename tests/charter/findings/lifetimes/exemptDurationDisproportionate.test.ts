import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { exemptDurationDisproportionate } from '#charter/findings/lifetimes/exemptDurationDisproportionate.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const LONG = ['advice lifetime long']

const lifetimes: [Cookie['exemptionGround'], string, string[]][] = [
  ['authentication', 'session', []],
  ['authentication', 'PT24H', []],
  ['authentication', 'P1D', []],
  ['authentication', 'PT25H', LONG],
  ['authentication', 'P1Y', LONG],
  ['authentication', 'unlimited', LONG],
  ['authentication', '', []],
  ['loadBalancing', 'session', []],
  ['loadBalancing', 'PT24H', []],
  ['loadBalancing', 'P2D', LONG],
  ['mediaPlayer', 'PT24H', []],
  ['mediaPlayer', 'P2D', LONG],
  ['transmissionOnly', 'PT24H', []],
  ['transmissionOnly', 'P2D', LONG],
  ['userInput', 'PT24H', []],
  ['userInput', 'P2D', LONG],
  ['cartBilling', 'P1M', []],
  ['cartBilling', 'P31D', []],
  ['cartBilling', 'P32D', LONG],
  ['paywallSample', 'P6M', []],
  ['paywallSample', 'P7M', LONG],
  ['serviceSecurity', 'P6M', []],
  ['serviceSecurity', 'P185D', LONG],
  ['uiPreference', 'P12M', []],
  ['uiPreference', 'P1Y', []],
  ['uiPreference', 'P366D', []],
  ['uiPreference', 'P367D', LONG],
  ['uiPreference', 'P13M', LONG],
  ['consentChoice', 'P2Y', []],
  ['audienceMeasurement', 'P2Y', []],
  ['otherStrictlyNecessary', 'session', []],
  ['otherStrictlyNecessary', 'PT24H', []],
  ['otherStrictlyNecessary', 'P2Y', LONG],
  ['otherStrictlyNecessary', 'unlimited', LONG],
  ['', 'P2Y', []],
]

it.each(lifetimes)('a cookie exempt as “%s” that lasts “%s”', (exemptionGround, lifetime, found) => {
  const register = aCompleteRegister({ cookies: [{ exemptionGround, lifetime }] })

  expect(foundIn(exemptDurationDisproportionate, register)).toEqual(found)
})

it.each([
  ['a cookie that needs consent', { categoryId: 3 }],
  ['a draft', { status: 'draft' as const }],
])('asks nothing of %s', (_, fields) => {
  const register = aCompleteRegister({ cookies: [{ lifetime: 'P1Y', ...fields }] })

  expect(foundIn(exemptDurationDisproportionate, register)).toEqual([])
})

it.each([
  [{ exemptionGround: 'authentication' }, 'session'],
  [{ exemptionGround: 'authentication', storage: 'localStorage' }, 'PT24H'],
  [{ exemptionGround: 'cartBilling' }, 'P1M'],
  [{ exemptionGround: 'uiPreference' }, 'P12M'],
] as const)('shortens the lifetime of %j to %s', (fields, mended) => {
  const register = aCompleteRegister({ cookies: [{ lifetime: 'P2Y', ...fields }] })

  expect(findingsOf(exemptDurationDisproportionate, register)).toMatchObject([
    { fix: { kind: 'set', changes: { lifetime: mended }, onlyIf: 'lifetimeReduced' } },
  ])
})
