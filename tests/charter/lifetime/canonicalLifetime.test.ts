import { describe, expect, it } from 'vitest'
import { canonicalLifetime } from '#charter/lifetime/lifetime.ts'

describe('whether two lifetimes are the same', () => {
  it.each([
    ['P1Y', 'P12M', true],
    ['P1Y1M', 'P13M', true],
    ['P2W', 'P14D', true],
    ['PT24H', 'PT1440M', true],
    ['PT90S', 'PT1M30S', true],
    ['P13M', 'P0Y13M', true],
    ['session', 'session', true],
    ['', '', true],
    // Months differ in length, and so do days where the clock changes.
    ['P1Y', 'P365D', false],
    ['P1M', 'P30D', false],
    ['P1D', 'PT24H', true],
    ['P1M', 'PT1M', false],
    ['P13M', 'P24M', false],
    ['session', '', false],
    ['session', 'unlimited', false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(canonicalLifetime(one) === canonicalLifetime(other)).toBe(same)
  })
})
