import fc from 'fast-check'
import type { Period } from '#charter/lifetime/lifetime.ts'

const NONE: Period = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 }
const amount = fc.integer({ min: 0, max: 9999 })

/** Any period that ISO 8601 can write: of weeks alone, or of the other units, with some length. */
export const aPeriod: fc.Arbitrary<Period> = fc
  .oneof(
    fc.record({ weeks: amount }),
    fc.record(
      { years: amount, months: amount, days: amount, hours: amount, minutes: amount, seconds: amount },
      { requiredKeys: [] },
    ),
  )
  .map((parts) => ({ ...NONE, ...parts }))
  .filter((period) => Object.values(period).some((length) => length > 0))
