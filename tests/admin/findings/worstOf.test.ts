import { describe, expect, it } from 'vitest'
import { worstOf } from '#admin/findings/badges/worstOf.ts'

const blocker = { severity: 'blocker' } as const
const warning = { severity: 'warning' } as const
const advice = { severity: 'advice' } as const

describe('the worst of what is found', () => {
  it.each([
    [[advice, warning, blocker, warning], { severity: 'blocker', worst: 1, others: 3 }],
    [[warning, warning, advice], { severity: 'warning', worst: 2, others: 1 }],
    [[advice], { severity: 'advice', worst: 1, others: 0 }],
  ])('is what comes first, however many are less serious (%#)', (findings, worst) => {
    expect(worstOf(findings)).toEqual(worst)
  })

  it('is nothing where nothing is found', () => {
    expect(worstOf([])).toBeNull()
  })
})
