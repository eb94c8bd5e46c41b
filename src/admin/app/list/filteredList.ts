import type { ResourceName } from '#api/resourceNames.ts'

/** The address of a list that shows the records which match `filter`, and no others. */
export function filteredList(
  resource: ResourceName | 'users' | 'changes' | 'findings',
  filter: Record<string, unknown>,
): string {
  const all = { filter: JSON.stringify(filter), displayedFilters: '{}', page: '1' }
  return `/${resource}?${new URLSearchParams(all)}`
}
