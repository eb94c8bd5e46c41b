import { describe, expect, it } from 'vitest'
import { deduceGround } from '#charter/findings/consent/exemptionGroundMissing.ts'
import type { Cookie } from '#charter/register/cookie.ts'

describe('the ground of an exemption', () => {
  it.each<[Cookie['purposeCodes'], Cookie['exemptionGround']]>([
    [['authentication'], 'authentication'],
    [['audienceMeasurement'], 'audienceMeasurement'],
    // The security of a log-in is part of the log-in.
    [['authSecurity'], 'authentication'],
    [['authentication', 'authSecurity'], 'authentication'],
    [['authSecurity', 'serviceSecurity'], 'serviceSecurity'],
    [['cartBilling', 'userInput'], 'cartBilling'],
  ])('of %j is %s', (purposeCodes, ground) => {
    expect(deduceGround(purposeCodes)).toBe(ground)
  })

  it.each<[string, Cookie['purposeCodes']]>([
    ['no family', []],
    ['families that no ground covers together', ['authentication', 'uiPreference']],
    ['a family that always needs consent', ['adsPersonalised']],
    ['a family that needs consent beside one that does not', ['authentication', 'socialSharing']],
  ])('does not follow from %s', (_what, purposeCodes) => {
    expect(deduceGround(purposeCodes)).toBe('')
  })
})
