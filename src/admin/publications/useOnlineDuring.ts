import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Publication } from '#charter/publication/publication.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

/** The versions that visitors read in an interval. */
interface OnlineDuring {
  /** Whether the interval has not begun yet; the other fields are empty then. */
  isFuture: boolean
  /** The version online at its beginning. */
  before: Publication | null
  /** The versions that went online within it, oldest first; at most 100. */
  during: readonly Publication[]
  /** The number of versions online in it, `before` included. */
  count: number
  /** The first version of all, if none was online in the interval; null otherwise. */
  first: Publication | null
}

const OLDEST_FIRST = { field: 'number', order: 'ASC' } as const

/** Reads the versions online in an interval; sends no request while the interval is null. */
export function useOnlineDuring(interval: Interval | null) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const [start, end] = [interval?.start.toISOString() ?? '', interval?.end.toISOString() ?? '']

  const list = (filter: Record<string, unknown>, perPage: number) =>
    dataProvider.getList<Publication>('publications', {
      filter,
      sort: OLDEST_FIRST,
      pagination: { page: 1, perPage },
    })

  return useQuery({
    queryKey: ['publications', 'online', start, end],
    enabled: interval !== null,
    queryFn: async (): Promise<OnlineDuring> => {
      const isFuture = start > new Date().toISOString()
      if (isFuture) return { isFuture, before: null, during: [], count: 0, first: null }
      const [before, since] = await Promise.all([
        dataProvider.publicationAt(start),
        list({ at_gte: start, at_lte: end }, 100),
      ])
      // A version that went online at the first instant of the interval is in both answers.
      const during = since.data.filter(({ number }) => number !== before?.number)
      const count = (since.total ?? 0) - since.data.length + during.length + (before ? 1 : 0)
      const [first = null] = count > 0 ? [] : (await list({}, 1)).data
      return { isFuture, before, during, count, first }
    },
  })
}

/** A time span from one instant to another, both included. */
export interface Interval {
  start: Date
  end: Date
}

const MINUTE = 60_000

/**
 * A day (`2027-03-03`) on this computer's clock, or one minute of it (`14:05`). Null while the date is incomplete: when
 * a person types 2027, a date field first gives the year 2.
 */
export function localInterval(day: string, time = ''): Interval | null {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(day) || !/^(\d\d:\d\d)?$/.test(time)) return null
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const start = new Date(year, month - 1, date, hours, minutes)
  // Not 24 hours later: with daylight saving time, two days of the year have another length.
  const next = time === '' ? new Date(year, month - 1, date + 1) : new Date(start.getTime() + MINUTE)
  return { start, end: new Date(next.getTime() - 1) }
}
