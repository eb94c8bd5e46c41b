import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Publication } from '#charter/publication/publication.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

/** What visitors read in a period. */
export interface OnlineDuring {
  /** Whether it has not begun yet: then the rest says nothing. */
  isToCome: boolean
  /** What was online when it began. */
  before: Publication | null
  /** What went online within it, from the first; at most a hundred. */
  during: readonly Publication[]
  /** How many were online in it, the first included. */
  count: number
  /** The very first version, where there was nothing online in the period. */
  first: Publication | null
}

const OLDEST_FIRST = { field: 'number', order: 'ASC' } as const

/** What was online in a period; nothing is asked while there is none. */
export function useOnlineDuring(period: Period | null) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const [start, end] = [period?.start.toISOString() ?? '', period?.end.toISOString() ?? '']

  const list = (filter: Record<string, unknown>, perPage: number) =>
    dataProvider.getList<Publication>('publications', {
      filter,
      sort: OLDEST_FIRST,
      pagination: { page: 1, perPage },
    })

  return useQuery({
    queryKey: ['publications', 'online', start, end],
    enabled: period !== null,
    queryFn: async (): Promise<OnlineDuring> => {
      const isToCome = start > new Date().toISOString()
      if (isToCome) return { isToCome, before: null, during: [], count: 0, first: null }
      const [before, since] = await Promise.all([
        dataProvider.publicationAt(start),
        list({ at_gte: start, at_lte: end }, 100),
      ])
      // One that went online at the very first instant is both.
      const during = since.data.filter(({ number }) => number !== before?.number)
      const count = (since.total ?? 0) - since.data.length + during.length + (before ? 1 : 0)
      const [first = null] = count > 0 ? [] : (await list({}, 1)).data
      return { isToCome, before, during, count, first }
    },
  })
}

/** From one moment to another, both included. */
export interface Period {
  start: Date
  end: Date
}

const MINUTE = 60_000

/**
 * A day on this computer's clock (`2027-03-03`), or one minute of it (`14:05`); null while it is not whole: a date
 * field gives the year 2 to whoever begins to type 2027.
 */
export function localPeriod(day: string, time = ''): Period | null {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(day) || !/^(\d\d:\d\d)?$/.test(time)) return null
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const start = new Date(year, month - 1, date, hours, minutes)
  // Not 24 hours later: twice a year a day has another length.
  const next = time === '' ? new Date(year, month - 1, date + 1) : new Date(start.getTime() + MINUTE)
  return { start, end: new Date(next.getTime() - 1) }
}
