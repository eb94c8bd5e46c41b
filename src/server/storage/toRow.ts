import { foldText, sortKey } from '#charter/kit/foldText.ts'
import type { Fields } from '#server/http/store.ts'
import { type Lifetime, parsePeriod } from '#charter/lifetime/lifetime.ts'
import type { Row, Value } from './database.ts'
import { indexedText } from './searchText.ts'
import type { Table } from './tables.ts'

// Nobody orders a list by what comes later in a text, and PostgreSQL's indexes have no room for it.
const COLLATED_LENGTH = 200
const KEY_LENGTH = 400

/**
 * The columns of what people wrote, and those that are worked out from it, to sort and search by. With `changed`,
 * those of these fields alone.
 */
export function toRow(table: Table, fields: Fields, changed: readonly string[] = table.written): Row {
  const row = columnsOf(table, changed, fields)
  for (const field of table.collated) {
    if (changed.includes(field)) row[`${field}Key`] = collationKey(textOf(fields[field]))
  }
  for (const field of table.lifetimes) {
    if (changed.includes(field)) row[`${field}Key`] = lifetimeKey(textOf(fields[field]))
  }
  if (table.hasSites && changed.includes('siteIds')) row.siteKey = siteKey(fields.siteIds)
  if (table.foldName !== null && changed.includes('name'))
    row.nameFolded = table.foldName(textOf(fields.name))
  if (table.searchedTexts.some((field) => changed.includes(field)))
    row.searchText = searchTextOf(
      table,
      table.searchedTexts.map((field) => textOf(fields[field])),
    )
  return row
}

function searchTextOf({ isSearchIndexed }: Table, texts: readonly string[]): string {
  const text = texts.join('\n')
  return isSearchIndexed ? indexedText(text) : foldText(text)
}

/** The columns by which accounts are searched and sorted. */
export function accountKeys({ name, email }: { name: string; email: string }): Row {
  return { searchText: foldText(`${name}\n${email}`), nameKey: collationKey(name) }
}

/** The columns of `names`, as they are written. */
export function columnsOf(table: Table, names: readonly string[], fields: Fields): Row {
  return Object.fromEntries(names.map((field) => [field, toValue(table, field, fields[field])]))
}

/** The same, with the name as records are told apart by it. */
export function foldedColumns(table: Table, names: readonly string[], fields: Fields): Row {
  const { name, ...others } = columnsOf(table, names, fields)
  return table.foldName === null || name === undefined
    ? { ...others, ...(name !== undefined && { name }) }
    : { ...others, nameFolded: table.foldName(textOf(name)) }
}

/** The fields in which two records differ. */
export function changedFields(table: Table, before: Fields, after: Fields): string[] {
  return table.written.filter(
    (field) => toValue(table, field, before[field]) !== toValue(table, field, after[field]),
  )
}

/** Fields as a record has them that is read back. */
export function recordFields(table: Table, names: readonly string[], fields: Fields): Fields {
  const parse = (field: string, value: Value): unknown =>
    table.structured.includes(field) ? JSON.parse(String(value)) : value
  return Object.fromEntries(names.map((field) => [field, parse(field, toValue(table, field, fields[field]))]))
}

/** The sites of a record as lists look for them: `,1,3,`; '' where it stands on all. */
function siteKey(siteIds: unknown): string {
  return Array.isArray(siteIds) && siteIds.length > 0 ? `,${siteIds.join(',')},` : ''
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

/** Reads the structured fields of a row in their places: a copy would take longer than the rest of a list. */
export function readLists<Row extends object>({ structured }: Table, row: Row): Row {
  for (const field of structured) Reflect.set(row, field, JSON.parse(String(Reflect.get(row, field))))
  return row
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
