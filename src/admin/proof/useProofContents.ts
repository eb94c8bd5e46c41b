import type { Publication } from '#charter/publication/publication.ts'
import { useOnlineDuring } from '../publications/useOnlineDuring.ts'
import type { Days } from './lastTwelveMonths.ts'

/** The contents of the file, or the reason why there is none. */
export type ProofState =
  | { kind: 'incomplete' | 'reversed' | 'loading' }
  | { kind: 'failed'; retry: () => void }
  /** `first`: the first version of all; null if nothing was ever published. */
  | { kind: 'nothing online'; first: Publication | null }
  /** `versions`: the oldest of them, at most 100; `count`: the number of all. */
  | { kind: 'found'; versions: readonly Publication[]; count: number }

/** Reads the versions of a period. Its days are those of UTC, like those of the file. */
export function useProofContents({ from, to }: Days): ProofState {
  const isComplete = isCompleteDate(from) && isCompleteDate(to)
  const isReversed = isComplete && from > to
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

/** Whether a date is complete: when a person types 2027, a date field first gives the year 2. */
function isCompleteDate(value: string): boolean {
  return /^[1-9]\d{3}-\d\d-\d\d$/.test(value)
}
