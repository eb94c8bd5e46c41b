import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { type DayBounds, dayBounds, minuteBounds } from '#charter/kit/dayBounds.ts'
import { isDay } from '#charter/kit/days.ts'
import { type EarlierPage, wasOnlineDuring } from '#charter/publication/earlierPage.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { shownSite } from '../kit/sites.ts'
import { useTimeZone } from '../kit/timeZone.tsx'
import { findDeclared, readEarlierPages } from './earlierPage/useEarlierPages.ts'

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
  /** The page from before version 1, if it was online within it as declared. */
  earlier: EarlierPage | null
}

const OLDEST_FIRST = { field: 'number', order: 'ASC' } as const

/** Reads the versions online in an interval; sends no request while the interval is null. */
export function useOnlineDuring(interval: Interval | null) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const timeZone = useTimeZone()
  const { start, end } = interval ?? { start: '', end: '' }

  const list = (filter: Record<string, unknown>, perPage: number) =>
    dataProvider.getList<Publication>('publications', {
      filter: { ...filter, siteId: shownSite() },
      sort: OLDEST_FIRST,
      pagination: { page: 1, perPage },
    })

  return useQuery({
    queryKey: ['publications', 'online', start, end, timeZone],
    enabled: interval !== null,
    queryFn: async (): Promise<OnlineDuring> => {
      const isFuture = start > new Date().toISOString()
      if (isFuture) return { isFuture, before: null, during: [], count: 0, first: null, earlier: null }
      const [before, since] = await Promise.all([
        dataProvider.publicationAt(start),
        list({ at_gte: start, at_lte: lastBefore(end) }, 100),
      ])
      // A version that went online at the first instant of the interval is in both answers.
      const during = since.data.filter(({ number }) => number !== before?.number)
      const count = (since.total ?? 0) - since.data.length + during.length + (before ? 1 : 0)
      const [first = null] = count > 0 ? [] : (await list({}, 1)).data
      const declared = before === null ? findDeclared(await readEarlierPages(dataProvider)) : null
      const firstVersionAt = (first ?? during[0])?.at ?? null
      const earlier =
        declared && wasOnlineDuring(declared, { start, end }, timeZone, firstVersionAt) ? declared : null
      return { isFuture, before, during, count, first, earlier }
    },
  })
}

/** The last millisecond before an instant. */
function lastBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString()
}

/** A time span: the instants from `start`, which belongs to it, to `end`, which does not. */
export type Interval = DayBounds

/**
 * A day (`2027-03-03`) in a time zone, or one minute of it (`14:05`). Null while the date is incomplete: when a person
 * types 2027, a date field first gives the year 2.
 */
export function intervalOf(timeZone: string, day: string, time = ''): Interval | null {
  if (!isCompleteDay(day) || !/^(([01]\d|2[0-3]):[0-5]\d)?$/.test(time)) return null
  return time === '' ? dayBounds(day, timeZone) : minuteBounds(day, time, timeZone)
}

/** Whether a date is complete. */
export function isCompleteDay(day: string): boolean {
  return isDay(day) && !day.startsWith('0')
}
