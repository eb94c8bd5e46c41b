import type { Severity } from '#charter/findings/finding.ts'
export type SeverityCounts = Record<Severity, number>
export interface FindingCounts {
  now: SeverityCounts
  last: (SeverityCounts & { number: number }) | null
  versions: (SeverityCounts & { number: number })[]
}
