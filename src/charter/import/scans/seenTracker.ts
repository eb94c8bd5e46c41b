import { formatPeriod } from '../../lifetime/lifetime.ts'
import { getDomain } from 'tldts'
import { dropPersonal, dropPersonalFromName, hostOf, isMachine } from '../cell/dropPersonal.ts'
import { namePattern } from '../cell/namePattern.ts'
import type { ImportField } from '../importField.ts'
import {
  type Format,
  type LineFlaw,
  readingOf,
  type ReadResult,
  type RowNote,
  type SourceRow,
  unreadable,
} from '../reading.ts'

/** A tracker as a scanner or a browser saw it: never its value. */
export interface SeenTracker {
  name: string
  /** The place in the list, from 1, or the line. */
  line: number
  /** A domain, or an address on it; '' if it is not known. */
  domain?: string
  storage?: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'osIdentifier'
  /** In seconds; null for one that ends with the session; undefined if it is not known. */
  maxAge?: number | null | undefined
  /** Of the page on which it was seen. */
  site?: string
  /** As the tool judges it, where no domain tells. */
  isThirdParty?: boolean | undefined
  /** What the file says besides. */
  cells?: Partial<Record<ImportField, string>>
}

/** In UTF-16 code units: longer ones are values that were put into the name. */
const NAME_MAX = 500

/** Writes what was seen as a row. Numbers of visitors in names become `*`, machines have no domain. */
export function rowOfTracker({
  name,
  line,
  domain = '',
  storage,
  maxAge,
  site = '',
  isThirdParty,
  cells = {},
}: SeenTracker): SourceRow {
  const written = name.toWellFormed().trim().slice(0, NAME_MAX)
  const pattern = dropPersonalFromName(
    storage === undefined || storage === 'cookie' ? namePattern(written) : written,
  )
  const host = hostOf(domain)
  const values = new Map<ImportField, string>()
  const set = (field: ImportField, text: string) => {
    if (text !== '') values.set(field, text.toWellFormed())
  }
  set('cookie.name', pattern)
  if (pattern.includes('*')) set('cookie.nameMatch', 'pattern')
  if (!isMachine(host)) set('cookie.domain', host)
  set('cookie.storage', storage ?? 'cookie')
  set('cookie.lifetime', maxAge === undefined ? '' : maxAge === null ? 'session' : periodOf(maxAge))
  const party = partyOf(host, hostOf(site), isThirdParty)
  set('cookie.party', party)
  for (const [field, text = ''] of Object.entries(cells))
    if (isField(field)) set(field, dropPersonal(text.toWellFormed().trim()).text)
  const notes: RowNote[] = pattern === written ? [] : ['namePattern']
  return { line, part: 0, cells: values, columns: new Set(values.keys()), notes, original: [] }
}

function isField(field: string): field is ImportField {
  return field.includes('.')
}

/** Both belong to one registrable domain, as browsers count it. */
function partyOf(host: string, site: string, isThirdParty: boolean | undefined): string {
  if (host === '' || site === '') return isThirdParty === undefined ? '' : isThirdParty ? 'third' : 'first'
  const [one, other] = [getDomain(host) ?? host, getDomain(site) ?? site]
  return one === other ? 'first' : 'third'
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A request took its time: what a browser counts is a little less than what was set. */
const SLACK = 0.995

/** A lifetime in the largest unit that says it: 31,536,000 s are a year, 1,800 s half an hour. */
function periodOf(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 1_000 * 365 * DAY) return ''
  const whole = (unit: number) => {
    const count = Math.round(seconds / unit)
    return count > 0 && Math.abs(seconds / unit - count) <= 1 - SLACK ? count : 0
  }
  const years = whole(365 * DAY)
  if (years > 0) return formatPeriod({ years })
  if (seconds >= DAY * SLACK) return formatPeriod({ days: Math.round(seconds / DAY) })
  const hours = whole(HOUR)
  if (hours > 0) return formatPeriod({ hours })
  return seconds >= MINUTE * SLACK
    ? formatPeriod({ minutes: Math.round(seconds / MINUTE) })
    : formatPeriod({ seconds: Math.max(1, Math.round(seconds)) })
}

/** A reading of what was seen, each tracker once; where nothing was, the file has no cookie. */
export function readingOfSeen(
  format: Format,
  seen: readonly SourceRow[],
  flaws: LineFlaw[] = [],
): ReadResult {
  const { rows, repeated } = withoutRepeated(seen)
  if (rows.length === 0) return unreadable('noCookie')
  return readingOf(format, {
    rows,
    flaws,
    notes: repeated === 0 ? [] : [{ code: 'repeated', args: { count: repeated } }],
  })
}

/** Rows without those that say nothing new of a tracker that another row has: the one that says most stays. */
export function withoutRepeated(rows: readonly SourceRow[]): { rows: SourceRow[]; repeated: number } {
  const best = new Map<string, SourceRow>()
  for (const row of rows) {
    const key = JSON.stringify([
      row.cells.get('cookie.name'),
      row.cells.get('cookie.domain'),
      row.cells.get('cookie.storage'),
    ])
    const known = best.get(key)
    if (known === undefined || row.cells.size > known.cells.size)
      best.set(key, known ? { ...row, line: known.line } : row)
  }
  return {
    rows: [...best.values()].toSorted((one, other) => one.line - other.line),
    repeated: rows.length - best.size,
  }
}
