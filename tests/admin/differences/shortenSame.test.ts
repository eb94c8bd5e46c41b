import { describe, expect, it } from 'vitest'
import { shortenSame } from '#admin/differences/shortenSame.ts'

const LONG = `début ${'mot '.repeat(100)}fin`
const SOME_BEFORE = `${'mot '.repeat(17)}mot`

describe('what did not change in a long text', () => {
  it('stays whole when it is short', () => {
    expect(shortenSame('Un cookie est un fichier.', 'middle')).toBe('Un cookie est un fichier.')
  })

  it.each([
    ['start', `[…] ${'mot '.repeat(19)}fin`],
    ['middle', `début ${SOME_BEFORE} […] ${'mot '.repeat(19)}fin`],
    ['end', `début ${SOME_BEFORE} […]`],
  ] as const)('keeps whole words beside what changed: %s', (place, expected) => {
    expect(shortenSame(LONG, place)).toBe(expected)
  })

  it('keeps nothing of what has no space in it, rather than a piece', () => {
    expect(shortenSame('a'.repeat(300), 'middle')).toBe(' […] ')
  })
})
