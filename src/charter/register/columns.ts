/**
 * The fields that a column of the charter's tables can show: any public field of the cookie, its provider or its category.
 * `FIELDS_OF_COLUMN` names those that put several into one cell, or say what others amount to.
 */
export const COLUMN_FIELDS = [
  'cookie.name',
  'cookie.service',
  'cookie.location',
  'cookie.serviceAndLocation',
  'cookie.purpose',
  'cookie.content',
  'cookie.lifetime',
  'cookie.lifetimeInFull',
  'cookie.lifetimeNote',
  'cookie.renewal',
  'cookie.dataRetention',
  'cookie.party',
  'cookie.storage',
  'cookie.storageInFull',
  'cookie.storageNote',
  'cookie.domain',
  'cookie.thirdPartyAccess',
  'cookie.recipients',
  'cookie.exemptionReason',
  'cookie.legalBasis',
  'cookie.legalBasisInFull',
  'provider.name',
  'provider.legalName',
  'provider.service',
  'provider.website',
  'provider.privacyPolicyUrl',
  'provider.country',
  'provider.hostingCountries',
  'provider.transferSafeguard',
  'provider.safeguardInFull',
  'provider.safeguardDocument',
  'category.name',
  'category.description',
  'category.consent',
] as const

export type ColumnField = (typeof COLUMN_FIELDS)[number]

/** A column of the charter's tables: the public field that it shows, under which words. */
export interface Column {
  field: ColumnField
  label: string
}

/** Fields that a column shows beside, or in place of, the one that it is named after: see `cellReader`. */
const FIELDS_OF_COLUMN: Partial<Record<ColumnField, string[]>> = {
  'cookie.serviceAndLocation': ['cookie.service', 'cookie.location'],
  'cookie.lifetimeInFull': ['cookie.lifetime', 'cookie.renewal', 'cookie.lifetimeNote'],
  'cookie.storageInFull': ['cookie.storage', 'cookie.storageNote'],
  'cookie.legalBasis': ['category.consent'],
  'cookie.legalBasisInFull': ['category.consent', 'cookie.exemptionGround'],
  'provider.name': ['provider.name', 'provider.privacyPolicyUrl'],
  'provider.privacyPolicyUrl': ['provider.privacyPolicyUrl', 'provider.name'],
  'provider.safeguardInFull': ['provider.transferSafeguard', 'provider.safeguardDocument'],
}

/** Lists the fields that a column shows: `cookie.service` and `cookie.location`, say. */
export function fieldsOfColumn(column: ColumnField): readonly string[] {
  return FIELDS_OF_COLUMN[column] ?? [column]
}

interface WithColumns {
  columns: readonly Column[]
}

/** The columns of a category's table: its own, or the site's. */
export function columnsFor(site: WithColumns, category: WithColumns | undefined): readonly Column[] {
  return category === undefined || category.columns.length === 0 ? site.columns : category.columns
}
