import { expect, it } from 'vitest'
import { thirdPartyAccessUndeclared } from '#charter/findings/identity/thirdPartyAccessUndeclared.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { aCompleteRegister, aVideoCookie } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

const cookies: [Partial<Cookie>, string[]][] = [
  [{ thirdPartyAccess: 'yes', recipients: 'Google Ireland Ltd' }, []],
  [{ party: 'first', thirdPartyAccess: 'no', recipients: '' }, []],
  [{ thirdPartyAccess: '' }, ['blocker thirdPartyAccess missing']],
  [{ thirdPartyAccess: 'yes', recipients: '' }, ['blocker recipients unnamed']],
  [{ thirdPartyAccess: 'yes', recipients: 'à définir' }, ['blocker recipients unnamed']],
  [{ party: 'third', thirdPartyAccess: 'no', recipients: '' }, ['blocker thirdPartyAccess setByThird']],
  [
    { party: 'first', thirdPartyAccess: 'no', recipients: 'Google' },
    ['blocker thirdPartyAccess contradictory'],
  ],
  [{ party: 'first', thirdPartyAccess: 'no', recipients: 'néant' }, []],
  [{ party: 'first', thirdPartyAccess: 'no', recipients: 'aucun autre tiers' }, []],
  // Read word by word in every way, this one takes years.
  [
    { party: 'first', thirdPartyAccess: 'no', recipients: `aucun${' autre tiers'.repeat(60)} que X` },
    ['blocker thirdPartyAccess contradictory'],
  ],
  [{ thirdPartyAccess: '', categoryId: 1 }, ['advice thirdPartyAccess missing']],
  [{ thirdPartyAccess: '', categoryId: 99 }, ['blocker thirdPartyAccess missing']],
  [{ thirdPartyAccess: '', status: 'draft' }, []],
]

it.each(cookies)('a cookie of which is said %j', (fields, found) => {
  const register = aCompleteRegister({ cookies: [aVideoCookie(fields)] })

  expect(foundIn(thirdPartyAccessUndeclared, register)).toEqual(found)
})
