import { describe, expect, it } from 'vitest'
import { exceeds, isLonger } from '#charter/lifetime/compare.ts'

describe('whether a period is longer than another', () => {
  it.each(['P13M', 'P1Y1M', 'P12M31D', 'P397D', 'P393D', 'P56W', 'PT9528H', 'PT24H', 'P0Y13M'])(
    '%s is not longer than 13 months',
    (period) => {
      expect(isLonger(period, 'P13M')).toBe(false)
    },
  )
  it.each(['P13M1D', 'P13MT1S', 'PT9528H1S', 'P398D', 'P57W', 'P400D', 'P14M', 'P2Y', 'P9999Y9999M9999D'])(
    '%s is longer than 13 months',
    (period) => {
      expect(isLonger(period, 'P13M')).toBe(true)
    },
  )
  it.each(['P6M', 'P180D', 'P182D', 'P183D', 'P184D', 'P26W'])('%s is not longer than 6 months', (period) => {
    expect(isLonger(period, 'P6M')).toBe(false)
  })
  it.each(['P185D', 'P27W', 'P7M'])('%s is longer than 6 months', (period) => {
    expect(isLonger(period, 'P6M')).toBe(true)
  })
  it.each(['P25M', 'P2Y1M', 'P762D'])('%s is not longer than 25 months', (period) => {
    expect(isLonger(period, 'P25M')).toBe(false)
  })
  it.each(['P763D', 'P26M', 'P3Y'])('%s is longer than 25 months', (period) => {
    expect(isLonger(period, 'P25M')).toBe(true)
  })
  it.each(['', 'session', 'unlimited', 'P', '13 mois', 'P1.5Y', '-P14M'])('%j is no period', (period) => {
    expect(isLonger(period, 'P13M')).toBe(false)
    expect(isLonger('P14M', period)).toBe(false)
  })
})

describe('whether a tracker stays longer than it should', () => {
  it.each([
    ['session', false],
    ['', false],
    ['unlimited', true],
    ['P13M', false],
    ['P398D', true],
  ])('%j: %s', (lifetime, is) => {
    expect(exceeds(lifetime, 'P13M')).toBe(is)
  })
})
