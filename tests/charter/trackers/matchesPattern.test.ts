import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern } from '#charter/trackers/matchesPattern.ts'
import { measureEffort } from '../../support/effort.ts'

describe('a pattern', () => {
  it.each([
    ['_ga_*', '_ga_ABC123', true],
    ['_ga_*', '_ga_', true],
    ['_ga_*', '_ga', false],
    ['_pk_id.*', '_pk_id.1.fff', true],
    ['_pk_id.*', '_pk_id_1', false],
    ['_ga_*', '_ga_*', true],
    ['*', 'anything', true],
    ['*', '', true],
    ['*_id', 'visitor_id', true],
    ['*_id', 'visitor_ids', false],
    ['a*b*c', 'a-b-c', true],
    ['a*b*c', 'acb', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['**', 'x', true],
    ['sessionid', 'sessionid', true],
    ['(a+)+$', 'aaaaaaaa', false],
    ['(a+)+$', '(a+)+$', true],
    ['.', 'x', false],
  ])('%s, met by %s: %s', (pattern, name, isMet) => {
    expect(matchesPattern(pattern, name)).toBe(isMet)
  })

  it('is met by itself with anything in place of its stars', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (parts, filling) => {
        const literal = parts.map((part) => part.replaceAll('*', ''))
        expect(matchesPattern(literal.join('*'), literal.join(filling))).toBe(true)
      }),
    )
  })

  it('takes no longer for many stars', () => {
    const matches = () => matchesPattern('a*'.repeat(500), `${'a'.repeat(1_000)}b`)
    const matchesNot = () => matchesPattern(`${'*a'.repeat(500)}c`, 'a'.repeat(1_000))
    const { result, effort } = measureEffort(() => [matches(), matchesNot()])
    expect(result).toEqual([true, false])
    expect(effort).toBeLessThan(100)
  })
})
