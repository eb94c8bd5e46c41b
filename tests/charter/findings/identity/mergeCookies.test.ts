import { describe, expect, it } from 'vitest'
import { listFilledFields, listLostFields, mergeCookies } from '#charter/findings/identity/mergeCookies.ts'
import { aCookie } from '../../../support/builders.ts'

const kept = aCookie({ name: '_ga', lifetime: '', recipients: '', notes: 'À vérifier', purposeCodes: [] })
const dropped = aCookie({
  name: '_ga',
  lifetime: 'P13M',
  recipients: 'Google Ireland Ltd',
  notes: 'Vu en mars',
  purposeCodes: ['adsMeasurement'],
  reviewedOn: '2026-09-01',
})

describe('merging two records of a tracker', () => {
  it('fills what the one that stays leaves empty', () => {
    expect(listFilledFields(kept, dropped)).toEqual(['lifetime', 'recipients', 'purposeCodes'])
    expect(mergeCookies(kept, dropped)).toEqual({
      ...kept,
      lifetime: 'P13M',
      recipients: 'Google Ireland Ltd',
      purposeCodes: ['adsMeasurement'],
    })
  })

  it.each([
    [
      'lifetimeAsWritten',
      'lifetime',
      { lifetime: 'P1Y' },
      { lifetime: 'P2Y', lifetimeAsWritten: '2 ans et plus' },
    ],
    ['lifetimeConfirmed', 'lifetime', { lifetime: 'P1Y' }, { lifetime: 'P2Y', lifetimeConfirmed: 'yes' }],
    [
      'lifetimeConfirmed',
      'text that was read',
      { lifetime: 'P1Y', lifetimeAsWritten: '13 mois' },
      { lifetime: 'P12M', lifetimeAsWritten: '1 an', lifetimeConfirmed: 'yes' },
    ],
    ['renewal', 'lifetime', { lifetime: 'P13M' }, { lifetime: 'P30D', renewal: 'fixed' }],
    ['exemptionGround', 'category', { categoryId: 3 }, { categoryId: 1, exemptionGround: 'authentication' }],
    [
      'exemptionReason',
      'category',
      { categoryId: 3 },
      { categoryId: 1, exemptionReason: 'Ouvre la session' },
    ],
    ['recipients', 'access', { thirdPartyAccess: 'no' }, { thirdPartyAccess: 'yes', recipients: 'Google' }],
  ] as const)('does not fill %s with what is said of another %s', (field, _about, ours, theirs) => {
    const [one, other] = [aCookie({ recipients: '', ...ours }), aCookie(theirs)]
    expect(listFilledFields(one, other)).not.toContain(field)
    expect(listLostFields(one, other)).toContain(field)
  })

  it('fills what is said of the same lifetime, written another way', () => {
    const one = aCookie({ lifetime: 'P12M', lifetimeAsWritten: '' })
    const other = aCookie({ lifetime: 'P1Y', lifetimeAsWritten: 'un an' })
    expect(listFilledFields(one, other)).toEqual(['lifetimeAsWritten'])
  })

  it('says what is lost: what the other says and the one that stays will not', () => {
    expect(listLostFields(kept, dropped)).toEqual(['reviewedOn', 'notes'])
  })

  it('keeps what else the one that stays has', () => {
    expect(mergeCookies({ ...kept, id: 7, version: 3 }, dropped)).toMatchObject({ id: 7, version: 3 })
  })

  it('changes nothing, and loses nothing, of two that are the same', () => {
    expect(mergeCookies(kept, kept)).toEqual(kept)
    expect(listFilledFields(kept, kept)).toEqual([])
    expect(listLostFields(kept, kept)).toEqual([])
  })

  it('takes lists of the same choices for the same', () => {
    const one = aCookie({ purposeCodes: ['adsMeasurement', 'socialSharing'] })
    expect(listLostFields(one, aCookie({ purposeCodes: ['adsMeasurement', 'socialSharing'] }))).toEqual([])
    expect(listLostFields(one, aCookie({ purposeCodes: ['adsMeasurement'] }))).toEqual(['purposeCodes'])
  })
})
