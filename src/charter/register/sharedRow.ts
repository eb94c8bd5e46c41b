import { foldName } from '../kit/foldText.ts'
import { isSameValue } from '../kit/values.ts'
import { type Column, COLUMN_FIELDS, type ColumnField, fieldsOfColumn } from './columns.ts'
import type { Cookie } from './cookie.ts'

// Several names of one provider with one purpose may stand on one row (`_pk_id`, `_pk_ses`): each is a record of its own.

/** Columns that a shared row says of each name. */
export const COLUMNS_OF_EACH: readonly ColumnField[] = [
  'cookie.name',
  'cookie.lifetime',
  'cookie.lifetimeInFull',
  'cookie.lifetimeNote',
  'cookie.renewal',
]

/**
 * What cookies of one category must have in common to stand on one row: the words that ask for it, the provider, and all that
 * a row says once. Null where none of that is asked for.
 */
export function sharedRowKey(cookie: Cookie, columns: readonly Column[]): string | null {
  if (cookie.sharedRow === '') return null
  const common = columns.flatMap((column) =>
    commonFields(column).map((field): unknown => Reflect.get(cookie, field)),
  )
  return JSON.stringify([foldName(cookie.sharedRow), cookie.providerId, common])
}

/** The columns in which two cookies of one category and one provider read otherwise, though a row would say it once. */
export function differingColumns(one: Cookie, other: Cookie, columns: readonly Column[]): Column[] {
  return columns.filter((column) =>
    commonFields(column).some((field) => !isSameValue(Reflect.get(one, field), Reflect.get(other, field))),
  )
}

function commonFields({ field }: Column): string[] {
  // What is no column, in a record that did not come through its schema, shows nothing.
  if (!COLUMN_FIELDS.includes(field) || COLUMNS_OF_EACH.includes(field)) return []
  return fieldsOfColumn(field)
    .filter((shown) => shown.startsWith('cookie.'))
    .map((shown) => shown.slice('cookie.'.length))
}
