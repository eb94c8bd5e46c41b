import { type DayBounds, dayBounds } from '../kit/dayBounds.ts'
import { dayAt } from '../kit/days.ts'

/** The kinds of files that an earlier page is kept as. */
export const PAGE_TYPES = ['text/html', 'application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const
export type PageType = (typeof PAGE_TYPES)[number]

export const PAGE_EXTENSIONS: Readonly<Record<PageType, string>> = {
  'text/html': 'html',
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
}

/** What the history says of a page that was online before version 1: people declared it, and nothing proves it. */
export interface EarlierPageFacts {
  id: number
  /** Of another site than the first. */
  siteId?: number
  /** Days in the register's time zone. */
  firstDay: string
  /** The last day on which it was online; null: until version 1 went online. */
  lastDay: string | null
  /** As it was called where it was kept. */
  fileName: string
  mediaType: PageType
  /** In bytes. */
  size: number
  sha256: string
}

/** Who declared or retracted, and when (instant in UTC, ISO 8601). */
export interface Declarant {
  at: string
  by: string
}

/** A page that was declared as version 0. One at most stands; those that were retracted are kept as they were. */
export interface EarlierPage extends EarlierPageFacts, Declarant {
  number: 0
  retracted: Declarant | null
}

/** Small enough to be sent and hashed in one go, and larger than a page with its pictures. In bytes. */
export const PAGE_SIZE_MAX = 10_000_000

/** Picks what the history says of a page. */
export function earlierPageFacts(page: EarlierPageFacts): EarlierPageFacts {
  const { id, siteId, firstDay, lastDay, fileName, mediaType, size, sha256 } = page
  return { id, ...(siteId !== undefined && { siteId }), firstDay, lastDay, fileName, mediaType, size, sha256 }
}

/** A flaw of the days of a page: which day, and the message. `day`: that of version 1. */
export type DaysFlaw =
  | { field: 'firstDay' | 'lastDay'; message: 'earlierPage.flaws.dayToCome' }
  | { field: 'lastDay'; message: 'earlierPage.flaws.daysReversed' }
  | { field: 'firstDay' | 'lastDay'; message: 'earlierPage.flaws.overlaps'; day: string }

/**
 * Finds what is wrong with the days of a page; null where nothing is. Days to come are no facts, and from the day on which
 * version 1 went online (`firstVersionAt`) the register knows itself what was online.
 */
export function findDaysFlaw(
  { firstDay, lastDay }: Pick<EarlierPageFacts, 'firstDay' | 'lastDay'>,
  { now, timeZone, firstVersionAt }: { now: string; timeZone: string; firstVersionAt: string | null },
): DaysFlaw | null {
  const today = dayAt(now, timeZone)
  if (firstDay > today) return { field: 'firstDay', message: 'earlierPage.flaws.dayToCome' }
  if (lastDay !== null && lastDay > today) return { field: 'lastDay', message: 'earlierPage.flaws.dayToCome' }
  if (lastDay !== null && lastDay < firstDay)
    return { field: 'lastDay', message: 'earlierPage.flaws.daysReversed' }
  if (firstVersionAt === null) return null
  const day = dayAt(firstVersionAt, timeZone)
  if (firstDay > day) return { field: 'firstDay', message: 'earlierPage.flaws.overlaps', day }
  return lastDay !== null && lastDay >= day
    ? { field: 'lastDay', message: 'earlierPage.flaws.overlaps', day }
    : null
}

/**
 * Tells whether a page was online, as declared, at some instant of a span. It ends with its last day, and in any case when
 * version 1 went online.
 */
export function wasOnlineDuring(
  { firstDay, lastDay }: Pick<EarlierPageFacts, 'firstDay' | 'lastDay'>,
  { start, end }: DayBounds,
  timeZone: string,
  firstVersionAt: string | null,
): boolean {
  const ends = [firstVersionAt, lastDay === null ? null : dayBounds(lastDay, timeZone).end]
  const isOver = ends.some((until) => until !== null && until <= start)
  const since = dayBounds(firstDay, timeZone).start
  return !isOver && since < end && (firstVersionAt === null || since < firstVersionAt)
}
