import { EEA_COUNTRIES } from '../kit/eeaCountries.ts'
import type { Category } from './category.ts'
import { type ColumnField, fieldsOfColumn } from './columns.ts'
import type { Cookie } from './cookie.ts'
import type { Provider } from './provider.ts'

/** A cookie with its provider and its category. */
export interface Entry {
  cookie: Cookie
  provider: Provider
  category: Category
}

/**
 * When a column has something to say: a visitor misses the recipients of a cookie that others can read, not of one that
 * nobody can. `by` are the fields that decide. A column that is not named here always has something to say.
 */
const EXPECTED: Partial<Record<ColumnField, { when: (entry: Entry) => boolean; by: string[] }>> = {
  'cookie.location': { when: isNever, by: [] },
  'cookie.content': { when: isNever, by: [] },
  'cookie.domain': { when: isNever, by: [] },
  'cookie.lifetimeNote': { when: isNever, by: [] },
  'cookie.renewal': {
    when: ({ cookie }) => cookie.exemptionGround === 'audienceMeasurement',
    by: ['cookie.exemptionGround'],
  },
  'cookie.storageNote': { when: ({ cookie }) => cookie.storage === 'other', by: ['cookie.storage'] },
  'cookie.recipients': {
    when: ({ cookie }) => cookie.thirdPartyAccess !== 'no',
    by: ['cookie.thirdPartyAccess'],
  },
  'cookie.dataRetention': { when: ({ cookie }) => cookie.personalData !== 'no', by: ['cookie.personalData'] },
  'cookie.exemptionReason': {
    when: ({ category }) => category.consent === 'exempt',
    by: ['category.consent'],
  },
  'provider.legalName': { when: isNever, by: [] },
  'provider.website': { when: isNever, by: [] },
  'provider.privacyPolicyUrl': {
    when: ({ provider }) => provider.role !== 'publisher',
    by: ['provider.role'],
  },
  'provider.hostingCountries': { when: isNever, by: [] },
  'provider.transferSafeguard': {
    when: mayTransfer,
    by: ['cookie.personalData', 'provider.country', 'provider.hostingCountries'],
  },
  'provider.safeguardInFull': {
    when: mayTransfer,
    by: ['cookie.personalData', 'provider.country', 'provider.hostingCountries'],
  },
  'provider.safeguardDocument': {
    when: ({ provider }) => ['scc', 'bcr', 'derogation'].includes(provider.transferSafeguard),
    by: ['provider.transferSafeguard'],
  },
  'category.description': { when: isNever, by: [] },
}

/** Whether the cell of the column may stay empty. */
export function isNothingMissing(column: ColumnField, entry: Entry): boolean {
  return EXPECTED[column]?.when(entry) === false
}

/** Whether a change of the field, `provider.role` say, may decide about an empty cell of one of the columns. */
export function decidesOnEmptyCells(field: string, columns: readonly ColumnField[]): boolean {
  return columns.some((column) => EXPECTED[column]?.by.includes(field))
}

/** Whether nothing stands in the cell, of a column that may have nothing to say. */
export function isEmptyCell(column: ColumnField, { cookie, provider, category }: Entry): boolean {
  // The label of a link to a policy is its provider's name, which alone fills no cell.
  const fields = column === 'provider.privacyPolicyUrl' ? [column] : fieldsOfColumn(column)
  const records: Readonly<Record<string, object>> = { cookie, provider, category }
  return fields.every((field) => {
    const [owner = '', name = ''] = field.split('.')
    const value: unknown = Reflect.get(records[owner] ?? {}, name)
    return Array.isArray(value) ? value.length === 0 : value === ''
  })
}

function isNever(): boolean {
  return false
}

/** Whether personal data may leave the European Economic Area: also while it is not known where they go. */
function mayTransfer({ cookie, provider: { country, hostingCountries } }: Entry): boolean {
  if (cookie.personalData === 'no') return false
  const countries = [country, ...hostingCountries].filter((code) => code !== '')
  return countries.length === 0 || countries.some((code) => !EEA_COUNTRIES.has(code))
}
