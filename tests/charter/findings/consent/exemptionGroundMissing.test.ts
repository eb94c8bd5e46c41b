import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { exemptionGroundMissing } from '#charter/findings/consent/exemptionGroundMissing.ts'
import { aCompleteRegister, aLoginCookie, aVideoCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const GROUND = 'blocker exemptionGround ground'
const PURPOSES = 'blocker purposeCodes purposes'
const REASON = 'blocker exemptionReason reason'
const SHORT = 'blocker exemptionReason reasonShort'
const OTHER = { exemptionGround: 'otherStrictlyNecessary' } as const

const cases: [string, Partial<Cookie>, string[]][] = [
  ['of which all is said', {}, []],
  [
    'that balances the load',
    {
      exemptionGround: 'loadBalancing',
      exemptionReason: 'Répartit les requêtes entre les deux serveurs du portail.',
    },
    [],
  ],
  ['without a ground', { exemptionGround: '' }, [GROUND]],
  ['without purposes', { purposeCodes: [] }, [PURPOSES]],
  ['without a reason', { exemptionReason: '' }, [REASON]],
  ['with a reason to come', { exemptionReason: 'à compléter' }, [REASON]],
  ['with a reason of 29 characters', { exemptionReason: 'a'.repeat(29) }, [SHORT]],
  ['with a reason of 30 characters', { exemptionReason: 'a'.repeat(30) }, []],
  ['with a reason of 30 characters beyond the BMP', { exemptionReason: '𝐚'.repeat(30) }, []],
  ['with a reason of 29, and spaces', { exemptionReason: `${'a'.repeat(29)}   ` }, [SHORT]],
  ['otherwise necessary, 79 characters', { ...OTHER, exemptionReason: 'a'.repeat(79) }, [SHORT]],
  ['otherwise necessary, 80 characters', { ...OTHER, exemptionReason: 'a'.repeat(80) }, []],
  ['otherwise necessary, without a reason', { ...OTHER, exemptionReason: '' }, [REASON]],
  [
    'of which nothing is said',
    { exemptionGround: '', purposeCodes: [], exemptionReason: '' },
    [GROUND, PURPOSES, REASON],
  ],
  ['that is a draft', { status: 'draft', exemptionGround: '' }, []],
  ['in no category', { categoryId: 99, exemptionGround: '' }, []],
]

it.each(cases)('an exempt cookie %s', (_, cookie, found) => {
  expect(foundIn(exemptionGroundMissing, aCompleteRegister({ cookies: [cookie] }))).toEqual(found)
})

it('asks nothing of a cookie that needs consent', () => {
  expect(foundIn(exemptionGroundMissing, aCompleteRegister({ cookies: [aVideoCookie()] }))).toEqual([])
})

it('says each beside its field, and takes a purpose from the ground', () => {
  const register = aCompleteRegister({ cookies: [{ purposeCodes: [], exemptionReason: 'Langue' }] })
  const found = findingsOf(exemptionGroundMissing, register)

  expect(found.map(({ id, fix }) => [id, fix])).toEqual([
    ['R21-cookies-1-purposes', { kind: 'set', changes: { purposeCodes: ['authentication'] } }],
    ['R21-cookies-1-reason', undefined],
  ])
})

it('knows a ground that is none', () => {
  const register = aCompleteRegister({ cookies: [aLoginCookie()] })
  register.cookies.forEach((cookie) => Reflect.set(cookie, 'exemptionGround', 'constructor'))

  expect(foundIn(exemptionGroundMissing, register)).toEqual([GROUND])
})
