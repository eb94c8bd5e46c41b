/**
 * The fields that a column of the charter's tables can show: any public field of the cookie, its provider or its category.
 * `cookie.serviceAndLocation` puts the two into one cell: « Authentification (front et back office) ».
 */
export const COLUMN_FIELDS = [
  'cookie.name',
  'cookie.service',
  'cookie.location',
  'cookie.serviceAndLocation',
  'cookie.purpose',
  'cookie.lifetime',
  'cookie.party',
  'cookie.storage',
  'cookie.domain',
  'cookie.recipients',
  'cookie.exemptionReason',
  'provider.name',
  'provider.legalName',
  'provider.website',
  'provider.privacyPolicyUrl',
  'provider.country',
  'provider.transferSafeguard',
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
