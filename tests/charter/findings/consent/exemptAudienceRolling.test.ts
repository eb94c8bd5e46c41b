import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { exemptAudienceRolling } from '#charter/findings/consent/exemptAudience.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const RENEWED = ['warning renewal renewed']
const UNKNOWN = ['warning renewal unknown']

const cases: [string, Cookie['renewal'], string[]][] = [
  ['P13M', 'fixed', []],
  ['P13M', 'renewed', RENEWED],
  ['P13M', '', UNKNOWN],
  ['PT30M', 'renewed', []],
  ['PT1H', 'renewed', []],
  ['PT60M', '', []],
  ['PT1H1S', 'renewed', RENEWED],
  ['PT61M', '', UNKNOWN],
  ['session', 'renewed', []],
  ['unlimited', 'renewed', []],
  ['', '', []],
]

it.each(cases)('exempt audience measurement for %j, %j', (lifetime, renewal, found) => {
  const register = aCompleteRegister({ cookies: [anAudienceCookie({ lifetime, renewal })] })

  expect(foundIn(exemptAudienceRolling, register)).toEqual(found)
})

it.each([
  ['that is exempt for another reason', aLoginCookie({ lifetime: 'P1M', renewal: 'renewed' })],
  ['that needs consent', anAudienceCookie({ renewal: 'renewed', categoryId: 3 })],
  ['that was retired', anAudienceCookie({ renewal: 'renewed', status: 'retired' })],
])('says nothing of a cookie %s', (_, cookie) => {
  expect(foundIn(exemptAudienceRolling, aCompleteRegister({ cookies: [cookie] }))).toEqual([])
})

it('can be put right by not renewing it', () => {
  const register = aCompleteRegister({ cookies: [anAudienceCookie({ renewal: 'renewed' })] })

  expect(findingsOf(exemptAudienceRolling, register).map(({ fix }) => fix)).toEqual([
    { kind: 'set', changes: { renewal: 'fixed' }, onlyIf: 'renewalStopped' },
  ])
})
