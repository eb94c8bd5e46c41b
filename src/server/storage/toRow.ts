import { foldText, sortKey } from '#charter/kit/foldText.ts'
import type { Fields } from '#server/http/store.ts'
import { type Lifetime, parsePeriod } from '#charter/lifetime/lifetime.ts'
import type { Row, Value } from './database.ts'
import type { Table } from './tables.ts'

// Nobody orders a list by what comes later in a text, and PostgreSQL's indexes have no room for it.
const COLLATED_LENGTH = 200
const KEY_LENGTH = 400

/**
 * The columns of what people wrote, and those that are worked out from it, to sort and search by. With `changed`,
 * those of these fields alone.
 */
export function toRow(table: Table, fields: Fields, changed: readonly string[] = table.written): Row {
  const row: Row = {}
  for (const field of changed) row[field] = toValue(table, field, fields[field])
  for (const field of table.collated) {
    if (changed.includes(field)) row[`${field}Key`] = collationKey(textOf(fields[field]))
  }
  for (const field of table.lifetimes) {
    if (changed.includes(field)) row[`${field}Key`] = lifetimeKey(textOf(fields[field]))
  }
  if (table.searched.some((field) => changed.includes(field)))
    row.searchText = foldText(table.searched.map((field) => textOf(fields[field])).join('\n'))
  return row
}

/** The fields in which two records differ. */
export function changedFields(table: Table, before: Fields, after: Fields): string[] {
  return table.written.filter(
    (field) => toValue(table, field, before[field]) !== toValue(table, field, after[field]),
  )
}

/** A text as lists sort by it, in French. */
export function collationKey(text: string): string {
  return sortKey(text.slice(0, COLLATED_LENGTH))
    .slice(0, KEY_LENGTH)
    .replace(/\p{Surrogate}/gu, '')
}

function toValue(table: Table, field: string, value: unknown): Value {
  if (table.structured.includes(field)) return JSON.stringify(value)
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`No column holds the ${typeof value} of ${table.name}.${field}`)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A row with its structured fields read. */
export function withLists<Row extends object>({ structured }: Table, row: Row): Row {
  if (structured.length === 0) return row
  const lists = structured.map((field): [string, unknown] => [
    field,
    JSON.parse(String(Reflect.get(row, field))),
  ])
  return { ...row, ...Object.fromEntries(lists) }
}

const HOUR = 3_600
const DAY = 24 * HOUR
// Means of the Gregorian calendar, so that a year and twelve months are equally long.
const YEAR = 365.2425 * DAY
const MONTH = YEAR / 12

// Four digits a component make at most 3.2 × 10¹¹ seconds.
const DIGITS = 12

/** A text that puts lifetimes in order: unknown, session, periods by their length, without limit. */
export function lifetimeKey(lifetime: Lifetime): string {
  if (lifetime === 'session') return '0'
  if (lifetime === 'unlimited') return '2'
  const period = parsePeriod(lifetime)
  if (period === null) return ''
  const { years, months, weeks, days, hours, minutes, seconds } = period
  const length =
    years * YEAR + months * MONTH + (weeks * 7 + days) * DAY + hours * HOUR + minutes * 60 + seconds
  return `1${String(Math.round(length)).padStart(DIGITS, '0')}`
}
