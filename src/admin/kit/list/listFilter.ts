import { useListContext } from 'react-admin'
import type { ResourceName } from '#api/resourceNames.ts'

/** Returns the current filter. It comes from the address of the page, where a user may type anything: `unknown`. */
export function useListFilter(): Record<string, unknown> {
  const list: { filterValues: Record<string, unknown> } = useListContext()
  return list.filterValues
}

/** Returns the address of a list with this filter, on its first page. */
export function filteredList(
  resource: ResourceName | 'users' | 'changes' | 'findings',
  filter: Record<string, unknown>,
): string {
  const parameters = { filter: JSON.stringify(filter), displayedFilters: '{}', page: '1' }
  return `/${resource}?${new URLSearchParams(parameters)}`
}
