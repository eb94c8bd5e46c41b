import { useListContext } from 'react-admin'
import type { ResourceName } from '#api/resourceNames.ts'

/** The filter in force. It stands in the page's address, where a person may type anything. */
export function useListFilter(): Record<string, unknown> {
  const list: { filterValues: Record<string, unknown> } = useListContext()
  return list.filterValues
}

/** The address of a list that shows the records which match `filter`, and no others. */
export function filteredList(
  resource: ResourceName | 'users' | 'changes' | 'findings',
  filter: Record<string, unknown>,
): string {
  const all = { filter: JSON.stringify(filter), displayedFilters: '{}', page: '1' }
  return `/${resource}?${new URLSearchParams(all)}`
}
