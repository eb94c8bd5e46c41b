import { sortKey } from '../kit/foldText.ts'
import type { ColumnField } from './columns.ts'
import type { Provider } from './provider.ts'
import type { Identified, Positioned, Register } from './register.ts'
import type { Section } from './section.ts'

/** The columns of the table of providers where its section has none of its own. */
export const PROVIDER_TABLE_FIELDS = [
  'provider.name',
  'provider.service',
  'provider.country',
  'provider.hostingCountries',
  'provider.safeguardInFull',
] as const satisfies readonly ColumnField[]

/** The section that holds the table of providers, the first that is one; undefined where there is none. */
export function providerSection(
  sections: readonly Positioned<Identified<Section>>[],
): Positioned<Identified<Section>> | undefined {
  return sections
    .filter(({ kind }) => kind === 'providers')
    .toSorted((one, other) => one.position - other.position || one.id - other.id)[0]
}

/**
 * Lists the providers of that table by name, those that set no cookie included: all but the public body itself, unless their
 * records say otherwise.
 */
export function listProviders({ providers }: Pick<Register, 'providers'>): Identified<Provider>[] {
  return providers
    .filter(isListed)
    .map((provider) => ({ provider, key: sortKey(provider.name) }))
    .toSorted((one, other) => compareTexts(one.key, other.key) || one.provider.id - other.provider.id)
    .map(({ provider }) => provider)
}

/** Whether the table has a provider. */
export function isListed({ listed, role }: Pick<Provider, 'listed' | 'role'>): boolean {
  return listed === 'yes' || (listed === '' && role !== 'publisher')
}

function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
