import { expect, it } from 'vitest'
import { exemptAudienceLifetime } from '#charter/findings/consent/exemptAudience.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const TOO_LONG = ['warning lifetime tooLong']

it.each([
  ['P13M', []],
  ['P1Y1M', []],
  ['P393D', []],
  ['P397D', []],
  ['P56W', []],
  ['PT9528H', []],
  ['session', []],
  ['', []],
  ['a lifetime that is none', []],
  ['P398D', TOO_LONG],
  ['P13M1D', TOO_LONG],
  ['P57W', TOO_LONG],
  ['P14M', TOO_LONG],
  ['P2Y', TOO_LONG],
  ['unlimited', TOO_LONG],
])('exempt audience measurement for %j', (lifetime, found) => {
  const register = aCompleteRegister({ cookies: [anAudienceCookie({ lifetime })] })

  expect(foundIn(exemptAudienceLifetime, register)).toEqual(found)
})

it.each([
  ['that is exempt for another reason', aLoginCookie({ lifetime: 'P2Y' })],
  ['that needs consent', anAudienceCookie({ lifetime: 'P2Y', categoryId: 3 })],
  ['that is a draft', anAudienceCookie({ lifetime: 'P2Y', status: 'draft' })],
])('says nothing of a cookie %s', (_, cookie) => {
  expect(foundIn(exemptAudienceLifetime, aCompleteRegister({ cookies: [cookie] }))).toEqual([])
})

it('can be put right by thirteen months', () => {
  const register = aCompleteRegister({ cookies: [anAudienceCookie({ lifetime: 'P2Y' })] })

  expect(findingsOf(exemptAudienceLifetime, register).map(({ fix }) => fix)).toEqual([
    { kind: 'set', changes: { lifetime: 'P13M' }, onlyIf: 'lifetimeReduced' },
  ])
})
