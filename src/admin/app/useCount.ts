import { useGetList } from 'react-admin'
import type { ResourceName } from '#api/resourceNames.ts'

/** How many records of a resource match `filter`; undefined until it is known. */
export function useCount(resource: ResourceName, filter: Record<string, unknown> = {}): number | undefined {
  const { total } = useGetList(resource, { filter, pagination: { page: 1, perPage: 1 } })
  return total
}
