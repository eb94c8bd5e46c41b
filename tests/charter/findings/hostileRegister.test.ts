import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Cookie } from '#charter/cookie.ts'
import { findFindings } from '#charter/findings/findFindings.ts'
import type { Provider } from '#charter/provider.ts'
import type { Register } from '#charter/register.ts'
import { aCompleteRegister, aLoginCookie } from '#tests/support/builders.ts'
import { surroundingsIn } from '#tests/support/findingsOf.ts'

const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('*', '(a+)+$', 'xxx', '{name}', '__proto__', 'constructor', 'P1Y', '{', '<<<<', '\ud800'),
)

// Rows that never came through a schema: any text where a choice, a day or an address belongs.
const aRow = <Fields extends object>(complete: Fields): fc.Arbitrary<Fields> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(complete).map(([field, value]) => [
          field,
          typeof value === 'string' ? fc.oneof(fc.constant(value), aText) : fc.constant(value),
        ]),
      ),
    )
    .map((row): Fields => ({ ...complete, ...row }))

const { providers, site } = aCompleteRegister()
const aHostileRegister: fc.Arbitrary<Register> = fc
  .record({
    site: aRow(site),
    providers: fc.tuple(...providers.map((provider) => aRow<Provider>(provider))),
    cookies: fc.array(aRow<Cookie>(aLoginCookie()), { maxLength: 5 }),
  })
  .map((fields) => aCompleteRegister(fields))

it('no rule fails, whatever a register holds', () => {
  fc.assert(
    fc.property(aHostileRegister, (register) => {
      const failed = findFindings(surroundingsIn(register)).filter(({ rule }) => rule === 'error')
      expect(failed).toEqual([])
    }),
  )
})

it('looks through 5,000 long and hostile rows in seconds', () => {
  const cookies = Array.from({ length: 5_000 }, (_, at) =>
    aLoginCookie({
      name: at % 3 === 0 ? '*a'.repeat(300) : `${'x'.repeat(900)}${at}`,
      nameMatch: at % 3 === 0 ? 'pattern' : 'exact',
      domain: 'a.'.repeat(490),
      purpose: '.'.repeat(3_990) + 'fin',
      recipients: '[nom '.repeat(190),
    }),
  )
  const surroundings = surroundingsIn(aCompleteRegister({ cookies }))
  const before = performance.now()
  findFindings(surroundings)

  expect(performance.now() - before).toBeLessThan(10_000)
})
