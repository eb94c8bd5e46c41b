import { isSameValue } from '../../kit/values.ts'
import { blankCookie } from '../../register/blankRecords.ts'
import { bareDomain } from './findCookie.ts'
import type { PlannedReference, PlannedRow } from './importPlan.ts'
import type { PlacedRecord, RowPlace } from './placement.ts'

/** What a row says of a tracker. */
export type Said = Pick<PlannedRow, 'changes' | 'provider' | 'category'>

export interface SaidRow extends Said {
  line: number
  cookie: PlacedRecord | null
  place: RowPlace
}

export interface Repetition<Row extends SaidRow = SaidRow> {
  said: Row
  /** The line that spoke of the same tracker before. */
  repeats: number | null
  /** Whether that line said otherwise, so that somebody has to choose. */
  isContrary: boolean
  /** The platforms of all rows that say the same, of the first of them. */
  place: RowPlace
}

/**
 * Tells which rows speak of the same tracker. Said alike, or in part, it is one, on the platforms of each row; said otherwise of another
 * platform, and not in the register yet, it is another record.
 */
export function findRepetitions<Row extends SaidRow>(rows: readonly Row[]): Repetition<Row>[] {
  const spoken = new Map<string, Repetition[]>()
  return rows.map((row): Repetition<Row> => {
    const key = keyOf(row)
    const firsts = spoken.get(key) ?? []
    spoken.set(key, firsts)
    const same = firsts.find(({ said }) => isPartOf(row, said))
    const [other] = firsts
    if (same === undefined && (other === undefined || isApart(row, firsts))) {
      const first = { said: row, repeats: null, isContrary: false, place: row.place }
      firsts.push(first)
      return first
    }
    if (same !== undefined) same.place = joined(same.place, row.place)
    const repeats = (same ?? other)?.said.line ?? null
    return { said: row, repeats, isContrary: same === undefined, place: row.place }
  })
}

function keyOf({ cookie, changes }: SaidRow): string {
  if (cookie !== null) return String(cookie.id)
  const textOf = (name: 'name' | 'domain' | 'storage') => {
    const value = changes.find(({ field }) => field === name)?.new ?? blankCookie[name]
    return typeof value === 'string' ? value : ''
  }
  return JSON.stringify([textOf('name'), bareDomain(textOf('domain')), textOf('storage')])
}

function isApart({ cookie, place }: SaidRow, firsts: readonly Repetition[]): boolean {
  const taken = new Set(firsts.flatMap((first) => first.place.siteIds))
  const areNamed = place.isNamed && firsts.every((first) => first.place.isNamed)
  return cookie === null && areNamed && !place.siteIds.some((id) => taken.has(id))
}

function joined(one: RowPlace, other: RowPlace): RowPlace {
  if (!one.isNamed || !other.isNamed) return one
  return { ...one, siteIds: [...new Set([...one.siteIds, ...other.siteIds])] }
}

function isPartOf({ changes, provider, category }: Said, whole: Said): boolean {
  const isIn = (one: PlannedReference | null, other: PlannedReference | null) =>
    one === null || isSameValue(one, other)
  return (
    isIn(provider, whole.provider) &&
    isIn(category, whole.category) &&
    changes.every((change) =>
      whole.changes.some(({ field, new: value }) => field === change.field && isSameValue(value, change.new)),
    )
  )
}
