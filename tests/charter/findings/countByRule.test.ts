import { expect, it } from 'vitest'
import { countByRule } from '#charter/findings/findingCounts.ts'

it('counts findings by rule and severity, in the order in which each comes up first', () => {
  const findings = [
    { id: 1, rule: 'R08', severity: 'blocker' },
    { id: 2, rule: 'error', severity: 'blocker' },
    { id: 3, rule: 'R08', severity: 'blocker' },
    { id: 4, rule: 'R08', severity: 'warning' },
  ] as const
  expect(countByRule(findings)).toEqual([
    { rule: 'R08', severity: 'blocker', count: 2, first: { id: 1, rule: 'R08', severity: 'blocker' } },
    { rule: 'error', severity: 'blocker', count: 1, first: { id: 2, rule: 'error', severity: 'blocker' } },
    { rule: 'R08', severity: 'warning', count: 1, first: { id: 4, rule: 'R08', severity: 'warning' } },
  ])
})
