import { describe, expect, it } from 'vitest'
import { countByParty } from '#admin/home/charts/CategoryChart.tsx'
import { findBand, isBeyond } from '#admin/home/charts/lifetimeBands.ts'
import { aRegister } from '../../support/builders.ts'

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

it('counts the platform’s own cookies and those of others, category by category in the charter’s order', () => {
  const register = aRegister({
    categories: [
      { name: 'Nécessaires' },
      { key: 'audience', name: 'Audience' },
      { key: 'ads', name: 'Rien' },
    ],
    cookies: [{}, { name: 'a', categoryId: 2, party: 'third' }, { name: 'b', categoryId: 2 }],
  })
  expect(countByParty(register)).toEqual([
    { id: 1, name: 'Nécessaires', first: 1, third: 0 },
    { id: 2, name: 'Audience', first: 1, third: 1 },
    { id: 3, name: 'Rien', first: 0, third: 0 },
  ])
})
