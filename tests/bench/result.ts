export interface Result {
  measured: string
  ours: string
  compared: string
  /** The measured value and its target: `0.83 (at least 0.7)`. */
  verdict: string
  met: boolean
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Returns the smallest value that is not exceeded by this share of `values`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('Nothing was measured.')
  return value
}
