import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Publication } from '#charter/publication/publication.ts'
import type { RegisterDataProvider } from '../app/server/dataProvider.ts'
import type { Period } from './localPeriod.ts'

/** What visitors read in a period. */
export interface OnlineDuring {
  /** Whether it has not begun yet: then the rest says nothing. */
  isToCome: boolean
  /** What was online when it began. */
  before: Publication | null
  /** What went online within it, from the first; at most a hundred. */
  during: readonly Publication[]
  /** The very first version, where there was nothing online in the period. */
  first: Publication | null
}

const OLDEST_FIRST = { field: 'number', order: 'ASC' } as const

/** What was online in a period; nothing is asked while there is none. */
export function useOnlineDuring(period: Period | null) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const [start, end] = [period?.start.toISOString() ?? '', period?.end.toISOString() ?? '']

  async function list(filter: Record<string, unknown>, perPage: number): Promise<Publication[]> {
    const { data } = await dataProvider.getList<Publication>('publications', {
      filter,
      sort: OLDEST_FIRST,
      pagination: { page: 1, perPage },
    })
    return data
  }

  return useQuery({
    queryKey: ['publications', 'online', start, end],
    enabled: period !== null,
    queryFn: async (): Promise<OnlineDuring> => {
      const isToCome = start > new Date().toISOString()
      if (isToCome) return { isToCome, before: null, during: [], first: null }
      const [before, since] = await Promise.all([
        dataProvider.publicationAt(start),
        list({ at_gte: start, at_lte: end }, 100),
      ])
      const during = since.filter(({ number }) => number !== before?.number)
      const [first = null] = before || during.length > 0 ? [] : await list({}, 1)
      return { isToCome, before, during, first }
    },
  })
}
