import type { ImportField } from '../importField.ts'

/** The columns of gdpr-cookie-scanner’s CSV, and what of them is the register’s. How long the tracker really lasts is `expiry`. */
const COLUMNS: readonly (readonly [string, ImportField | null])[] = [
  ['name', 'cookie.name'],
  ['domain', 'cookie.domain'],
  ['category', 'category.name'],
  ['description', 'cookie.purpose'],
  ['platform', 'cookie.service'],
  ['ocd_retention_period', null],
  ['privacy_link', 'provider.privacyPolicyUrl'],
  ['expiry', 'cookie.lifetime'],
  ['type', null],
  ['consent_required', 'category.consent'],
  ['phases', null],
  ['http_only', null],
  ['secure', null],
  ['same_site', null],
]

/** The fields of the columns, if these are the headings of that scanner; null otherwise. */
export function scannerColumns(headings: readonly string[]): Record<number, ImportField | null> | null {
  const isScanner = COLUMNS.every(([heading], at) => headings[at]?.trim() === heading)
  return isScanner ? Object.fromEntries(COLUMNS.map(([, field], at) => [at, field])) : null
}
