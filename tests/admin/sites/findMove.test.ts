import { describe, expect, it } from 'vitest'
import { findMove } from '#admin/sites/findMove.ts'

describe('findMove', () => {
  it.each([
    ['abcd', 'bacd', 0, 1],
    ['abcd', 'acbd', 1, 2],
    ['abcd', 'bcda', 0, 3],
    ['abcd', 'dabc', 3, 0],
    ['abcd', 'acdb', 1, 3],
  ])('of %s and %s finds the item that moved', (before, after, from, to) => {
    const moved = before.split('')
    moved.splice(to, 0, ...moved.splice(from, 1))
    expect(moved.join('')).toBe(after)

    const found = findMove(before.split(''), after.split(''))
    const replayed = before.split('')
    replayed.splice(found.to, 0, ...replayed.splice(found.from, 1))
    expect(replayed.join('')).toBe(after)
  })
})
