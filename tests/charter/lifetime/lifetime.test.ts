import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#charter/kit/language.ts'
import { formatPeriod, isLifetime, parsePeriod } from '#charter/lifetime/lifetime.ts'
import { optionalLifetime, optionalPeriod } from '#charter/register/fieldTypes.ts'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { readLifetime } from '#charter/lifetime/interpretLifetime.ts'
import { aPeriod } from './aPeriod.ts'

describe('a lifetime', () => {
  it.each(['', 'session', 'unlimited', 'P13M', 'P1Y1M', 'P2W', 'PT30M', 'P1DT12H', 'P9999D'])(
    'can be %o',
    (value) => {
      expect(isLifetime(value)).toBe(true)
      expect(optionalLifetime.parse(value)).toBe(value)
    },
  )

  it.each([
    '13 mois',
    'P',
    'PT',
    'P1YT',
    'P0D',
    'P1M1Y',
    'P1W1D',
    'P1.5Y',
    '-P1Y',
    'P12345D',
    'p1y',
    'Session',
    '0',
  ])('cannot be %o', (value) => {
    expect(isLifetime(value)).toBe(false)
    expect(optionalLifetime.safeParse(value).success).toBe(false)
  })

  it('is not known when a form sends nothing', () => {
    expect(optionalLifetime.parse(null)).toBe('')
    expect(optionalLifetime.parse(undefined)).toBe('')
  })

  it('is parsed and formatted without loss', () => {
    fc.assert(
      fc.property(aPeriod, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period)
      }),
    )
  })
})

describe('a period that is asked for', () => {
  it.each(['', 'P25M', 'P2Y1M', 'PT30M', 'P2W'])('can be %o', (value) => {
    expect(optionalPeriod.parse(value)).toBe(value)
  })

  it.each(['session', 'unlimited', '25 mois', 'P', 'P0D', '-P1M', 'P1.5Y'])('cannot be %o', (value) => {
    expect(optionalPeriod.safeParse(value).error?.issues).toMatchObject([{ message: 'errors.period' }])
  })

  it('is left empty when a form sends nothing', () => {
    expect(optionalPeriod.parse(null)).toBe('')
    expect(optionalPeriod.parse(undefined)).toBe('')
  })
})

describe('a lifetime in words', () => {
  it.each([
    ['', '', ''],
    ['session', 'session', 'session'],
    ['unlimited', 'sans limite', 'no limit'],
    ['P13M', '13 mois', '13 months'],
    ['P1M', '1 mois', '1 month'],
    ['P12M', '12 mois', '12 months'],
    ['P1Y', '1 an', '1 year'],
    ['P2Y', '2 ans', '2 years'],
    ['P30Y', '30 ans', '30 years'],
    ['P1Y1M', '1 an et 1 mois', '1 year and 1 month'],
    ['P1Y2M3D', '1 an, 2 mois et 3 jours', '1 year, 2 months and 3 days'],
    ['P2W', '2 semaines', '2 weeks'],
    ['P1D', '1 jour', '1 day'],
    ['P365D', '365 jours', '365 days'],
    ['PT24H', '24 heures', '24 hours'],
    ['PT30M', '30 minutes', '30 minutes'],
    ['PT90S', '90 secondes', '90 seconds'],
    ['P1DT12H', '1 jour et 12 heures', '1 day and 12 hours'],
    ['P0Y13M', '13 mois', '13 months'],
  ])('reads %o as « %s » and "%s"', (lifetime, french, english) => {
    expect(lifetimeInWords(lifetime, 'fr')).toBe(french)
    expect(lifetimeInWords(lifetime, 'en')).toBe(english)
  })

  it('is read back as the lifetime it was', () => {
    const aLifetime = fc.oneof(fc.constantFrom('', 'session', 'unlimited'), aPeriod.map(formatPeriod))
    fc.assert(
      fc.property(aLifetime, fc.constantFrom(...LANGUAGES), (lifetime, language) => {
        expect(readLifetime(lifetimeInWords(lifetime, language))).toBe(lifetime)
      }),
    )
  })
})
