import { describe, expect, it } from 'vitest'
import { findBand, isBeyond } from '#admin/home/figures/LifetimeBars.tsx'

describe('how long a cookie stays', () => {
  it.each([
    ['', 'unknown', false],
    ['session', 'session', false],
    ['PT30M', 'day', false],
    ['P1D', 'day', false],
    ['P1DT1S', 'month', false],
    ['P31D', 'month', false],
    ['P32D', 'halfYear', false],
    ['P6M', 'halfYear', false],
    ['P184D', 'halfYear', false],
    ['P185D', 'thirteenMonths', false],
    ['P13M', 'thirteenMonths', false],
    ['P1Y1M', 'thirteenMonths', false],
    ['P397D', 'thirteenMonths', false],
    ['P398D', 'twoYears', true],
    ['P13M1D', 'twoYears', true],
    ['P2Y', 'twoYears', true],
    ['P25M', 'longer', true],
    ['P900Y', 'longer', true],
    ['unlimited', 'unlimited', true],
  ])('%s: %s', (lifetime, band, beyond) => {
    expect(findBand(lifetime)).toBe(band)
    expect(isBeyond(findBand(lifetime))).toBe(beyond)
  })
})
