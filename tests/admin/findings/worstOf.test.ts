import { describe, expect, it } from 'vitest'
import { worstOf } from '#admin/findings/badges/worstOf.ts'

describe('the worst of what is found', () => {
  it.each([
    [
      { blocker: 1, warning: 2, advice: 1 },
      { severity: 'blocker', worst: 1, others: 3 },
    ],
    [
      { blocker: 0, warning: 2, advice: 1 },
      { severity: 'warning', worst: 2, others: 1 },
    ],
    [
      { blocker: 0, warning: 0, advice: 1 },
      { severity: 'advice', worst: 1, others: 0 },
    ],
  ])('is what comes first, however many are less serious (%#)', (counts, worst) => {
    expect(worstOf(counts)).toEqual(worst)
  })

  it('is nothing where nothing is found', () => {
    expect(worstOf({ blocker: 0, warning: 0, advice: 0 })).toBeNull()
  })
})
