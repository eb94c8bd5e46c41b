import type { Publication } from '#charter/publication/publication.ts'
import { useOnlineDuring } from '../publications/useOnlineDuring.ts'
import type { Days } from './lastTwelveMonths.ts'

/** What the file would hold, or why there is none to be had. */
export type ProofState =
  | { kind: 'incomplete' | 'reversed' | 'loading' }
  | { kind: 'failed'; retry: () => void }
  /** `first`: when the very first version went online; null before. */
  | { kind: 'nothing online'; first: Publication | null }
  /** `versions`: the first of them; there are `count`. */
  | { kind: 'found'; versions: readonly Publication[]; count: number }

export function useProofContents({ from, to }: Days): ProofState {
  const isComplete = isDay(from) && isDay(to)
  const isReversed = isComplete && from > to
  // The file's days are those of UTC.
  const period =
    isComplete && !isReversed
      ? { start: new Date(`${from}T00:00:00.000Z`), end: new Date(`${to}T23:59:59.999Z`) }
      : null
  const { data, isError, refetch } = useOnlineDuring(period)
  if (!isComplete) return { kind: 'incomplete' }
  if (isReversed) return { kind: 'reversed' }
  if (isError) return { kind: 'failed', retry: () => void refetch() }
  if (!data) return { kind: 'loading' }
  const { before, during, count, first } = data
  if (count === 0) return { kind: 'nothing online', first }
  return { kind: 'found', versions: [...(before ? [before] : []), ...during], count }
}

/** A date field gives the year 2 to whoever begins to type 2027. */
function isDay(value: string): boolean {
  return /^[1-9]\d{3}-\d\d-\d\d$/.test(value)
}
