import { describe, expect, it } from 'vitest'
import { monthsLater } from '#admin/findings/accept/monthsLater.ts'

describe('so many months later', () => {
  it.each([
    ['2026-11-25', 3, '2027-02-25'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2028-02-29', 6, '2028-08-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-06-01', 6, '2026-12-01'],
  ])('than %s, by %i: %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later)
  })
})
