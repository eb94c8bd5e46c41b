import type { EarlierPage } from '#charter/publication/earlierPage.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { dayBounds } from '#charter/kit/dayBounds.ts'
import { useTimeZone, useToday } from '../kit/timeZone.tsx'
import { isCompleteDay, useOnlineDuring } from '../publications/useOnlineDuring.ts'
import type { Days } from './lastTwelveMonths.ts'

/** The contents of the file, or the reason why there is none. */
export type ProofState =
  | { kind: 'incomplete' | 'reversed' | 'not begun' | 'loading' }
  | { kind: 'failed'; retry: () => void }
  /** `first`: the first version of all; null if nothing was ever published. */
  | { kind: 'nothing online'; first: Publication | null }
  /** `versions`: the oldest of them, at most 100; `count`: the number of all; `isOver`: whether the period is. */
  | {
      kind: 'found'
      versions: readonly Publication[]
      count: number
      isOver: boolean
      /** The page from before version 1, if it was online in the period as declared. */
      earlier: EarlierPage | null
    }

/** Reads the versions of a period. */
export function useProofContents({ from, to }: Days): ProofState {
  const isComplete = isCompleteDay(from) && isCompleteDay(to)
  const timeZone = useTimeZone()
  const today = useToday()
  const isReversed = isComplete && from > to
  const period =
    isComplete && !isReversed
      ? { start: dayBounds(from, timeZone).start, end: dayBounds(to, timeZone).end }
      : null
  const { data, isError, refetch } = useOnlineDuring(period)
  if (!isComplete) return { kind: 'incomplete' }
  if (isReversed) return { kind: 'reversed' }
  if (isError) return { kind: 'failed', retry: () => void refetch() }
  if (!data) return { kind: 'loading' }
  const { isFuture, before, during, count, first, earlier } = data
  if (isFuture) return { kind: 'not begun' }
  // A proof begins with a version, whatever is declared of before.
  if (count === 0 && (earlier === null || first === null)) return { kind: 'nothing online', first }
  const versions = [...(before ? [before] : []), ...during]
  return { kind: 'found', versions, count, isOver: to < today(), earlier }
}
