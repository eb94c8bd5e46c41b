import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { durationExcessive } from '#charter/findings/lifetimes/durationExcessive.ts'
import { aCompleteRegister, aVideoCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const LONG = ['advice lifetime long']
const CAPPED = ['advice lifetime capped']

const needingConsent: [string, string[]][] = [
  ['session', []],
  ['', []],
  ['P6M', []],
  ['P13M', []],
  ['P1Y1M', []],
  ['P397D', []],
  ['PT34300800S', []],
  ['P398D', LONG],
  ['P13M1D', LONG],
  ['P400D', LONG],
  ['P401D', CAPPED],
  ['P2Y', CAPPED],
  ['unlimited', CAPPED],
]

it.each(needingConsent)('a cookie that needs consent and lasts “%s”', (lifetime, found) => {
  expect(foundIn(durationExcessive, aCompleteRegister({ cookies: [aVideoCookie({ lifetime })] }))).toEqual(
    found,
  )
})

const others: [Partial<Cookie>, string[]][] = [
  [{ storage: 'localStorage', lifetime: 'unlimited' }, LONG],
  [{ storage: 'localStorage', lifetime: 'P2Y' }, LONG],
  [{ storage: 'localStorage', lifetime: 'unlimited', categoryId: 1 }, []],
  [{ lifetime: 'P400D', categoryId: 1 }, []],
  [{ lifetime: 'P401D', categoryId: 1 }, CAPPED],
  [{ lifetime: 'P2Y', status: 'draft' }, []],
]

it.each(others)('a tracker of which is said %j', (fields, found) => {
  expect(foundIn(durationExcessive, aCompleteRegister({ cookies: [aVideoCookie(fields)] }))).toEqual(found)
})

it.each([
  ['P398D', 3, 'P13M', 'lifetimeReduced'],
  ['P2Y', 3, 'P13M', 'lifetimeReduced'],
  // Browsers already cap the lifetime.
  ['P2Y', 1, 'P400D', undefined],
] as const)('shortens %s in category %i to %s', (lifetime, categoryId, mended, onlyIf) => {
  const register = aCompleteRegister({ cookies: [aVideoCookie({ lifetime, categoryId })] })

  expect(findingsOf(durationExcessive, register)).toMatchObject([
    { fix: { kind: 'set', changes: { lifetime: mended }, ...(onlyIf && { onlyIf }) } },
  ])
})
