import { useListContext } from 'react-admin'

/** The filter in force. It stands in the page's address, where a person may type anything. */
export function useListFilter(): Record<string, unknown> {
  const list: { filterValues: Record<string, unknown> } = useListContext()
  return list.filterValues
}
