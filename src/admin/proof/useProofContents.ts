import type { Publication } from '#charter/publication/publication.ts'
import { localPeriod } from '../publications/localPeriod.ts'
import { useOnlineDuring } from '../publications/useOnlineDuring.ts'
import type { Days } from './lastTwelveMonths.ts'

/** What the file would hold, or why there is none to be had. */
export type ProofState =
  | { kind: 'incomplete' | 'reversed' | 'loading' }
  | { kind: 'failed'; retry: () => void }
  /** `first`: when the very first version went online; null before. */
  | { kind: 'nothing online'; first: Publication | null }
  | { kind: 'found'; versions: readonly Publication[] }

export function useProofContents({ from, to }: Days): ProofState {
  const [first, last] = [localPeriod(from), localPeriod(to)]
  const isReversed = first && last && first.start > last.start
  const period = first && last && !isReversed ? { start: first.start, end: last.end } : null
  const { data, isError, refetch } = useOnlineDuring(period)
  if (isReversed) return { kind: 'reversed' }
  if (!period) return { kind: 'incomplete' }
  if (isError) return { kind: 'failed', retry: () => void refetch() }
  if (!data) return { kind: 'loading' }
  const versions = [...(data.before ? [data.before] : []), ...data.during]
  return versions.length > 0 ? { kind: 'found', versions } : { kind: 'nothing online', first: data.first }
}
