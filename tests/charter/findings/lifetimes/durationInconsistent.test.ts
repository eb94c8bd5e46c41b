import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { durationInconsistent } from '#charter/findings/lifetimes/durationInconsistent.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const UNREADABLE = ['blocker lifetime unreadable']
const COOKIE_EXPIRES = ['blocker lifetime cookieExpires']
const CLOSES_WITH_TAB = ['blocker lifetime closesWithTab']
const OUTLIVES_SESSION = ['blocker lifetime outlivesSession']
const KEEPS_NOTHING = ['blocker lifetime keepsNothing']
const UNTIL_RESET = ['blocker lifetime untilReset']

const lifetimes: [Cookie['storage'], string, string[]][] = [
  ['cookie', 'session', []],
  ['cookie', 'PT30M', []],
  ['cookie', 'P30M', []],
  ['cookie', '', []],
  ['cookie', 'unlimited', COOKIE_EXPIRES],
  ['cookie', 'P0D', UNREADABLE],
  ['cookie', 'PT0S', UNREADABLE],
  ['cookie', 'P1W2D', UNREADABLE],
  ['cookie', '13 mois', UNREADABLE],
  ['pixel', 'Awin', UNREADABLE],
  ['sessionStorage', 'session', []],
  ['sessionStorage', '', []],
  ['sessionStorage', 'P1Y', CLOSES_WITH_TAB],
  ['sessionStorage', 'unlimited', CLOSES_WITH_TAB],
  ['localStorage', 'session', OUTLIVES_SESSION],
  ['localStorage', 'unlimited', []],
  ['localStorage', 'P1Y', []],
  ['indexedDB', 'session', OUTLIVES_SESSION],
  ['indexedDB', 'unlimited', []],
  ['cacheStorage', 'session', OUTLIVES_SESSION],
  ['cacheStorage', 'P1Y', []],
  ['pixel', '', []],
  ['pixel', 'P13M', KEEPS_NOTHING],
  ['urlDecoration', 'session', KEEPS_NOTHING],
  ['fingerprint', 'unlimited', KEEPS_NOTHING],
  ['ipOnly', 'P1D', KEEPS_NOTHING],
  ['osIdentifier', '', []],
  ['osIdentifier', 'unlimited', []],
  ['osIdentifier', 'P1Y', UNTIL_RESET],
  ['sdk', '', []],
  ['sdk', 'unlimited', []],
  ['sdk', 'P1Y', []],
  ['sdk', 'session', []],
  ['other', 'session', []],
  ['other', 'unlimited', []],
]

it.each(lifetimes)('%s that lasts “%s”', (storage, lifetime, found) => {
  const register = aCompleteRegister({ cookies: [{ storage, lifetime }] })

  expect(foundIn(durationInconsistent, register)).toEqual(found)
})

it.each([
  ['sessionStorage', 'P1Y', 'session'],
  ['localStorage', 'session', 'unlimited'],
  ['pixel', 'P13M', ''],
  ['osIdentifier', 'P1Y', 'unlimited'],
] as const)('mends %s that lasts “%s”', (storage, lifetime, mended) => {
  const [finding] = findingsOf(durationInconsistent, aCompleteRegister({ cookies: [{ storage, lifetime }] }))

  expect(finding?.fix).toEqual({ kind: 'set', changes: { lifetime: mended } })
})

it('has nothing to offer where the true value must be looked up', () => {
  const [finding] = findingsOf(
    durationInconsistent,
    aCompleteRegister({ cookies: [{ lifetime: 'unlimited' }] }),
  )

  expect(finding).not.toHaveProperty('fix')
})

it('asks nothing of a draft', () => {
  const register = aCompleteRegister({ cookies: [{ lifetime: 'unlimited', status: 'draft' }] })

  expect(foundIn(durationInconsistent, register)).toEqual([])
})
