import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lifetimeToDraft, type LifetimeDraft, draftToLifetime, UNITS } from '#admin/kit/form/lifetimeDraft.ts'
import { formatPeriod, isLifetime, PERIOD_UNITS } from '#charter/lifetime/lifetime.ts'
import { LANGUAGES } from '#charter/kit/language.ts'

function draft(fields: Partial<LifetimeDraft>): LifetimeDraft {
  return { choice: 'period', typed: '', unit: 'months', ...fields }
}

describe('what is meant by a lifetime being typed', () => {
  it.each([
    [draft({ choice: 'session' }), 'session'],
    [draft({ choice: 'unlimited', typed: '13' }), 'unlimited'],
    [draft({ choice: 'unknown', typed: '13' }), ''],
    [draft({ typed: '13' }), 'P13M'],
    [draft({ typed: ' 2 ', unit: 'years' }), 'P2Y'],
    [draft({ typed: '30', unit: 'minutes' }), 'PT30M'],
    [draft({ typed: '13 mois', unit: 'days' }), 'P13M'],
    [draft({ typed: '1 an et 1 mois' }), 'P1Y1M'],
    [draft({ typed: '2 years' }), 'P2Y'],
    [draft({ typed: 'session' }), 'session'],
  ])('%o is %s', (typed, lifetime) => {
    expect(draftToLifetime(typed)).toBe(lifetime)
  })

  it('refuses a period that has no number', () => {
    expect(isLifetime(draftToLifetime(draft({ typed: '' })))).toBe(false)
    expect(isLifetime(draftToLifetime(draft({ typed: '0' })))).toBe(false)
  })

  it('hands on words that mean no lifetime, for validation to refuse', () => {
    expect(draftToLifetime(draft({ typed: '13 lunes' }))).toBe('13 lunes')
  })
})

describe('how a lifetime is shown for correcting', () => {
  it('puts a period of one unit into a number and its unit', () => {
    expect(lifetimeToDraft('P13M', 'fr')).toEqual({ choice: 'period', typed: '13', unit: 'months' })
  })

  it('keeps a period of several units, in words', () => {
    expect(lifetimeToDraft('P1Y1M', 'fr')).toMatchObject({ choice: 'period', typed: '1 an et 1 mois' })
    expect(lifetimeToDraft('P1Y1M', 'en')).toMatchObject({ choice: 'period', typed: '1 year and 1 month' })
  })

  it('keeps what was typed when it is no lifetime', () => {
    expect(lifetimeToDraft('13 lunes', 'fr')).toMatchObject({ choice: 'period', typed: '13 lunes' })
  })

  it('never changes a lifetime by showing it', () => {
    const amount = fc.integer({ min: 1, max: 9_999 })
    const oneUnit = fc
      .tuple(fc.constantFrom(...PERIOD_UNITS), amount)
      .map(([unit, n]) => formatPeriod({ [unit]: n }))
    const severalUnits = fc
      .record({ years: amount, months: amount, days: amount, hours: amount })
      .map((period) => formatPeriod(period))
    const lifetime = fc.oneof(fc.constantFrom('', 'session', 'unlimited'), oneUnit, severalUnits)
    fc.assert(
      fc.property(lifetime, fc.constantFrom(...LANGUAGES), (given, language) => {
        expect(draftToLifetime(lifetimeToDraft(given, language))).toBe(given)
      }),
    )
  })
})

it('offers every unit that a period can have', () => {
  expect(UNITS.toSorted()).toEqual(PERIOD_UNITS.toSorted())
})
