export interface Result {
  what: string
  ours: string
  compared: string
  /** What was measured against what was aimed at: `0.83 (at least 0.7)`. */
  verdict: string
  met: boolean
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The smallest value that a share of `values` does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('Nothing was measured.')
  return value
}
