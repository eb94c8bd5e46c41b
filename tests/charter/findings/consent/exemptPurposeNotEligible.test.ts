import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { exemptPurposeNotEligible } from '#charter/findings/consent/exemptPurposes.ts'
import { findingInWords } from '#charter/findings/findingInWords.ts'
import { aCompleteRegister, aVideoCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const NOT_ELIGIBLE = ['blocker purposeCodes notEligible']

const cases: [Cookie['purposeCodes'], string[]][] = [
  [['authentication'], []],
  [['uiPreference'], []],
  [['audienceMeasurement'], []],
  [[], []],
  [['authentication', 'adsPersonalised'], NOT_ELIGIBLE],
  [['adsMeasurement'], NOT_ELIGIBLE],
  [['adsGeolocated'], NOT_ELIGIBLE],
  [['contentPersonalisation'], NOT_ELIGIBLE],
  [['socialSharing'], NOT_ELIGIBLE],
  [['audienceNonExempt'], NOT_ELIGIBLE],
]

it.each(cases)('an exempt cookie for %j', (purposeCodes, found) => {
  const register = aCompleteRegister({ cookies: [{ purposeCodes }] })

  expect(foundIn(exemptPurposeNotEligible, register)).toEqual(found)
})

it('lets a cookie that needs consent serve them', () => {
  const register = aCompleteRegister({ cookies: [aVideoCookie({ purposeCodes: ['socialSharing'] })] })

  expect(foundIn(exemptPurposeNotEligible, register)).toEqual([])
})

it('names the purposes, and those alone', () => {
  const register = aCompleteRegister({
    cookies: [{ purposeCodes: ['authentication', 'adsPersonalised', 'socialSharing'] }],
  })
  const found = findingsOf(exemptPurposeNotEligible, register)

  expect(found.map((finding) => findingInWords(finding, 'fr'))).toEqual([
    '«\u00A0PHPSESSID\u00A0» poursuit une finalité soumise au consentement (Publicité personnalisée, Partage sur les réseaux sociaux)\u00A0: il ne peut pas être présenté comme exempté.',
  ])
})
