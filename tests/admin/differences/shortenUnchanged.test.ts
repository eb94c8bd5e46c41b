import { describe, expect, it } from 'vitest'
import { shortenUnchanged } from '#admin/differences/shortenUnchanged.ts'

const LONG = `début ${'mot '.repeat(100)}fin`
const SOME_BEFORE = `${'mot '.repeat(17)}mot`

describe('what did not change in a long text', () => {
  it('stays whole when it is short', () => {
    expect(shortenUnchanged('Un cookie est un fichier.', 'middle')).toBe('Un cookie est un fichier.')
  })

  it.each([
    ['start', `[…] ${'mot '.repeat(19)}fin`],
    ['middle', `début ${SOME_BEFORE} […] ${'mot '.repeat(19)}fin`],
    ['end', `début ${SOME_BEFORE} […]`],
  ] as const)('keeps whole words beside what changed: %s', (place, expected) => {
    expect(shortenUnchanged(LONG, place)).toBe(expected)
  })

  it('keeps nothing of what has no space in it, rather than a piece', () => {
    expect(shortenUnchanged('a'.repeat(300), 'middle')).toBe(' […] ')
  })
})
