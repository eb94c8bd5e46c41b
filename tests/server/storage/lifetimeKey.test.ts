import { expect, it } from 'vitest'
import { lifetimeKey } from '#server/storage/toRow.ts'

it('puts lifetimes in order: unknown, session, by length, without limit', () => {
  const ordered = [
    '',
    'session',
    'PT1S',
    'PT30M',
    'PT48H',
    'P3D',
    'P1W',
    'P1M',
    'P6M',
    'P12M',
    'P13M',
    'P2Y',
    'P9999Y',
  ]
  const lifetimes = [...ordered, 'unlimited']
  expect(lifetimes.toSorted((a, b) => (lifetimeKey(a) < lifetimeKey(b) ? -1 : 1))).toEqual(lifetimes)
  expect(new Set(lifetimes.map(lifetimeKey)).size).toBe(lifetimes.length)
})

it('takes a year and twelve months for equally long', () => {
  expect(lifetimeKey('P12M')).toBe(lifetimeKey('P1Y'))
  expect(lifetimeKey('P1W')).toBe(lifetimeKey('P7D'))
})
