import { describe, expect, it } from 'vitest'
import { countWorst } from '#admin/findings/badges/countWorst.ts'

describe('the worst of what is found', () => {
  it.each([
    [
      { blocker: 1, warning: 2, advice: 1 },
      { severity: 'blocker', count: 1, others: 3 },
    ],
    [
      { blocker: 0, warning: 2, advice: 1 },
      { severity: 'warning', count: 2, others: 1 },
    ],
    [
      { blocker: 0, warning: 0, advice: 1 },
      { severity: 'advice', count: 1, others: 0 },
    ],
  ])('is what comes first, however many are less serious (%#)', (counts, expected) => {
    expect(countWorst(counts)).toEqual(expected)
  })

  it('is nothing where nothing is found', () => {
    expect(countWorst({ blocker: 0, warning: 0, advice: 0 })).toBeNull()
  })
})
