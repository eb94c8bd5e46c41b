import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { isMergeable } from '#charter/findings/identity/mergeCookies.ts'
import { trackerDuplicate } from '#charter/findings/identity/trackerDuplicate.ts'
import { aCompleteRegister } from '../../../support/builders.ts'
import { findingsOf } from '../../../support/findingsOf.ts'

/** Cookies with few different values, so that many are duplicates. */
const cookie: fc.Arbitrary<Partial<Cookie>> = fc.record({
  name: fc.constantFrom('_ga', ' _ga', '_GA', '_ga_X1', '_ga_*', '*', 'xxx'),
  nameMatch: fc.constantFrom('exact', 'pattern'),
  domain: fc.constantFrom('', '.', 'a.fr', '.A.fr', 'b.fr'),
  storage: fc.constantFrom('cookie', 'localStorage'),
  status: fc.constantFrom('active', 'active', 'draft', 'retired'),
  categoryId: fc.constantFrom(1, 3),
  lifetime: fc.constantFrom('', 'P1Y', 'P12M', 'P2Y'),
})

it('holds for every merge that R07 offers, of however many records', () => {
  fc.assert(
    fc.property(fc.array(cookie, { minLength: 2, maxLength: 8 }), (cookies) => {
      const register = aCompleteRegister({ cookies })
      const byId = new Map(register.cookies.map((record) => [record.id, record]))
      for (const { recordId, fix } of findingsOf(trackerDuplicate, register)) {
        const [dropped, kept] = [byId.get(recordId), byId.get(fix?.kind === 'merge' ? fix.with : 0)]
        expect(dropped && kept && isMergeable(dropped, kept)).toBe(true)
      }
    }),
  )
})

it('holds for no other merge of two', () => {
  fc.assert(
    fc.property(cookie, cookie, (...cookies) => {
      const register = aCompleteRegister({ cookies })
      const [one, other] = register.cookies
      const isOffered = findingsOf(trackerDuplicate, register).some(({ recordId }) => recordId === 1)
      expect(one && other && isMergeable(one, other)).toBe(isOffered)
    }),
  )
})
