import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { durationMissing } from '#charter/findings/lifetimes/durationMissing.ts'
import { aCompleteRegister, aVideoCookie } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

const MISSING = ['blocker lifetime missing']
const UNEXPLAINED = ['blocker lifetimeNote unexplained']
const VARIES = { lifetime: 'P1Y', lifetimeAsWritten: 'Session / 1 an' } as const

const cookies: [Partial<Cookie>, string[]][] = [
  [{ lifetime: 'session' }, []],
  [{ lifetime: 'P6M' }, []],
  [{ lifetime: 'unlimited', storage: 'localStorage' }, []],
  [{ lifetime: '' }, MISSING],
  [{ lifetime: '', lifetimeAsWritten: '13 mois' }, MISSING],
  [{ lifetime: '', lifetimeAsWritten: 'Varies', lifetimeNote: 'Selon le choix' }, MISSING],
  [{ lifetime: '', categoryId: 1 }, ['warning lifetime missing']],
  [{ lifetime: '', categoryId: 99 }, MISSING],
  [{ lifetime: '', status: 'draft' }, []],
  [VARIES, UNEXPLAINED],
  [{ ...VARIES, categoryId: 1 }, ['warning lifetimeNote unexplained']],
  [{ ...VARIES, lifetimeNote: 'à compléter' }, UNEXPLAINED],
  [{ ...VARIES, lifetimeNote: 'Un an si vous acceptez' }, []],
  [{ ...VARIES, lifetimeConfirmed: 'yes' }, UNEXPLAINED],
]

it.each(cookies)('a cookie of which is said %j', (fields, found) => {
  expect(foundIn(durationMissing, aCompleteRegister({ cookies: [aVideoCookie(fields)] }))).toEqual(found)
})

it.each(['pixel', 'urlDecoration', 'fingerprint', 'ipOnly', 'osIdentifier', 'sdk'] as const)(
  'asks for no lifetime of %s, which may keep nothing',
  (storage) => {
    const register = aCompleteRegister({ cookies: [aVideoCookie({ storage, lifetime: '' })] })

    expect(foundIn(durationMissing, register)).toEqual([])
  },
)
