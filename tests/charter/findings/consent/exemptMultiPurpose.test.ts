import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { exemptMultiPurpose } from '#charter/findings/consent/exemptPurposes.ts'
import { aCompleteRegister, aVideoCookie } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

const SEVERAL = ['warning purposeCodes several']

const cases: [Cookie['purposeCodes'], string[]][] = [
  [[], []],
  [['consentChoice'], []],
  [['authentication', 'authSecurity'], []],
  [['authSecurity'], []],
  [['uiPreference', 'audienceMeasurement'], SEVERAL],
  [['authentication', 'authSecurity', 'cartBilling'], SEVERAL],
  [['authSecurity', 'serviceSecurity'], SEVERAL],
  [['authentication', 'cartBilling', 'adsPersonalised'], []],
]

it.each(cases)('an exempt cookie for %j', (purposeCodes, found) => {
  expect(foundIn(exemptMultiPurpose, aCompleteRegister({ cookies: [{ purposeCodes }] }))).toEqual(found)
})

it('lets a cookie that needs consent serve several', () => {
  const cookie = aVideoCookie({ purposeCodes: ['uiPreference', 'mediaPlayer'] })

  expect(foundIn(exemptMultiPurpose, aCompleteRegister({ cookies: [cookie] }))).toEqual([])
})
