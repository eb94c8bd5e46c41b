import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedIds } from '#charter/compare/movedIds.ts'

describe('the records that moved', () => {
  it.each([
    { before: [], after: [], moved: [] },
    { before: [1, 2, 3], after: [1, 2, 3], moved: [] },
    { before: [1, 2, 3, 4], after: [4, 1, 2, 3], moved: [4] },
    { before: [1, 2, 3, 4], after: [2, 3, 4, 1], moved: [1] },
    { before: [1, 2, 3, 4, 5], after: [1, 4, 2, 3, 5], moved: [4] },
    { before: [1, 2, 3, 4, 5, 6], after: [6, 2, 3, 4, 5, 1], moved: [6, 1] },
    // Those that came or went move nobody.
    { before: [1, 2, 3], after: [3], moved: [] },
    { before: [1, 3], after: [9, 1, 8, 3, 7], moved: [] },
    { before: [1, 2, 3, 4], after: [9, 4, 1, 3], moved: [4] },
  ])('from $before to $after are $moved', ({ before, after, moved }) => {
    expect(movedIds(before, after)).toEqual(moved)
  })

  it('leave the others in the order that they had, and no fewer would', () => {
    const before = [1, 2, 3, 4, 5, 6]
    fc.assert(
      fc.property(fc.shuffledSubarray(before, { minLength: 6 }), (after) => {
        const moved = movedIds(before, after)
        const kept = after.filter((id) => !moved.includes(id))
        expect(kept).toEqual(kept.toSorted((one, other) => one - other))
        expect(kept.length).toBe(longestRisingRun(after))
      }),
    )
  })
})

/** By trying every choice of records. */
function longestRisingRun([first, ...others]: readonly number[], above = 0): number {
  if (first === undefined) return 0
  const without = longestRisingRun(others, above)
  return first > above ? Math.max(without, 1 + longestRisingRun(others, first)) : without
}
