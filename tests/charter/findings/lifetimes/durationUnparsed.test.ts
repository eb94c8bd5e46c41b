import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { durationUnparsed } from '#charter/findings/lifetimes/durationUnparsed.ts'
import { aCompleteRegister, aVideoCookie } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'
import { foundIn } from '../foundIn.ts'

const UNREAD = ['warning lifetime unread']
const READ_OTHERWISE = ['warning lifetime readOtherwise']
const RENEWED = ['warning renewal renewed']

const lifetimes: [string, string, string[]][] = [
  ['', '', []],
  [' ', 'P13M', []],
  ['13 mois', 'P13M', []],
  ['1 an', 'P1Y', []],
  ['1 an', 'P12M', []],
  ['1 an', 'P365D', []],
  ['1 an', 'P400D', READ_OTHERWISE],
  ['13 mois (395 jours)', 'P13M', []],
  ['Treize (13) mois', 'P13M', []],
  ['6 mois', 'P182D', []],
  ['6 mois', 'P190D', READ_OTHERWISE],
  ['1 jour', 'PT24H', []],
  ['À la fermeture de votre navigateur', 'session', []],
  ['6 mois à compter du dépôt', 'P6M', []],
  ['13 mois', 'P24M', READ_OTHERWISE],
  ['Session', 'session', []],
  ['Session', 'PT30M', READ_OTHERWISE],
  ['24 heures', 'PT1440M', []],
  ['13 mois', '', UNREAD],
  ['10 Nov 2030', '', UNREAD],
  ['10 Nov 2030', 'P1Y', UNREAD],
  ['34128000', 'P395D', UNREAD],
  ['Varies', '', UNREAD],
  ['Unknown', '', UNREAD],
  ['Unknown', 'P1Y', UNREAD],
  ['Session / 1 an', 'P1Y', []],
  ['Session / 1 an', 'session', READ_OTHERWISE],
  // The source does not give the longest, so there is nothing to compare the stored one with.
  ['Varies', 'P1Y', []],
]

it.each(lifetimes)('“%s”, stored as “%s”', (lifetimeAsWritten, lifetime, found) => {
  const register = aCompleteRegister({ cookies: [aVideoCookie({ lifetimeAsWritten, lifetime })] })

  expect(foundIn(durationUnparsed, register)).toEqual(found)
})

const SINCE_LAST_VISIT = { lifetimeAsWritten: '6 mois après la dernière visite', lifetime: 'P6M' } as const

const cookies: [Partial<Cookie>, string[]][] = [
  [{ ...SINCE_LAST_VISIT, renewal: 'renewed' }, []],
  [{ ...SINCE_LAST_VISIT, renewal: 'fixed' }, RENEWED],
  [{ ...SINCE_LAST_VISIT, renewal: '' }, RENEWED],
  [{ lifetimeAsWritten: '13 mois', lifetime: 'P24M', lifetimeConfirmed: 'yes' }, []],
  [{ lifetimeAsWritten: '13 mois', lifetime: 'P24M', lifetimeConfirmed: 'no' }, READ_OTHERWISE],
  [{ lifetimeAsWritten: '13 mois', lifetime: 'P24M', status: 'draft' }, []],
  [{ lifetimeAsWritten: '-', lifetime: '', storage: 'pixel' }, []],
  [{ lifetimeAsWritten: 'Non applicable', lifetime: '', storage: 'pixel' }, []],
  [{ lifetimeAsWritten: 'n/a', lifetime: '', storage: 'pixel' }, []],
  [{ lifetimeAsWritten: '6 mois à compter de la dernière visite', lifetime: 'P6M', renewal: '' }, RENEWED],
  [{ lifetimeAsWritten: '13 mois', lifetime: '', storage: 'pixel' }, UNREAD],
]

it.each(cookies)('a cookie of which is said %j', (fields, found) => {
  expect(foundIn(durationUnparsed, aCompleteRegister({ cookies: [aVideoCookie(fields)] }))).toEqual(found)
})

it.each([
  ['13 mois', { lifetime: 'P13M' }],
  ['6 mois après la dernière visite', { lifetime: 'P6M', renewal: 'renewed' }],
  ['Session / 1 an', { lifetime: 'P1Y' }],
  ['Seesion', { lifetime: 'session' }],
  ['34128000', { lifetime: 'P395D' }],
])('offers what was read in “%s”', (lifetimeAsWritten, changes) => {
  const register = aCompleteRegister({ cookies: [aVideoCookie({ lifetimeAsWritten, lifetime: '' })] })

  expect(findingsOf(durationUnparsed, register)).toMatchObject([{ fix: { kind: 'set', changes } }])
})

it.each(['10 Nov 2030', 'Awin', 'Unknown', 'Varies'])(
  'has nothing to offer for “%s”',
  (lifetimeAsWritten) => {
    const register = aCompleteRegister({ cookies: [aVideoCookie({ lifetimeAsWritten, lifetime: '' })] })
    const [finding] = findingsOf(durationUnparsed, register)

    expect(finding).not.toHaveProperty('fix')
  },
)
