import { type Column, type ColumnField, fieldsOfColumn } from './columns.ts'

/** Fields that a visitor has to know where they are filled in, and the column that takes each into the cell it belongs to. */
const COLUMN_OF_FIELD = {
  'cookie.lifetime': 'cookie.lifetime',
  'cookie.lifetimeNote': 'cookie.lifetimeInFull',
  'cookie.renewal': 'cookie.lifetimeInFull',
  'cookie.storageNote': 'cookie.storageInFull',
  'cookie.content': 'cookie.content',
  'cookie.thirdPartyAccess': 'cookie.thirdPartyAccess',
  'cookie.recipients': 'cookie.recipients',
  'cookie.dataRetention': 'cookie.dataRetention',
  'cookie.exemptionReason': 'cookie.exemptionReason',
  'provider.country': 'provider.country',
  'provider.hostingCountries': 'provider.hostingCountries',
  'provider.transferSafeguard': 'provider.transferSafeguard',
  'provider.safeguardDocument': 'provider.safeguardInFull',
} as const satisfies Record<string, ColumnField>

export type FieldToShow = keyof typeof COLUMN_OF_FIELD

export function isFieldToShow(field: string): field is FieldToShow {
  return Object.hasOwn(COLUMN_OF_FIELD, field)
}

/** Whether one of the columns shows the field. */
export function isShown(columns: readonly Column[], field: FieldToShow): boolean {
  return columns.some((column) => fieldsOfColumn(column.field).includes(field))
}

/**
 * The columns with the field in them: in the cell it belongs to, under the heading that is there, or in a last column of
 * its own, under the words that `labelOf` has for it.
 */
export function showField(
  columns: readonly Column[],
  field: FieldToShow,
  labelOf: (column: ColumnField) => string,
): Column[] {
  if (isShown(columns, field)) return [...columns]
  const added = COLUMN_OF_FIELD[field]
  const shownThere = fieldsOfColumn(added)
  const isPart = (column: Column) => fieldsOfColumn(column.field).every((one) => shownThere.includes(one))
  const at = columns.findIndex(isPart)
  if (at === -1) return [...columns, { field: added, label: labelOf(added) }]
  return columns.flatMap((column, index) => {
    if (index === at) return [{ ...column, field: added }]
    return isPart(column) ? [] : [column]
  })
}
