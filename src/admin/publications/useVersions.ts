import { useGetList } from 'react-admin'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'

// The most that one request may ask for; more versions than a busy officer publishes in years.
const MANY = 1_000
const NEWEST_FIRST = { field: 'number', order: 'DESC' } as const

/** The versions that went online, the last one first: the newest thousand, and of older ones those that are `named`. */
export function useVersions(named: readonly (Side | null)[]) {
  const newest = useGetList<Publication>('publications', {
    sort: NEWEST_FIRST,
    pagination: { page: 1, perPage: MANY },
  })
  const oldest = newest.data?.at(-1)?.number ?? 1
  const id = named.filter((side) => typeof side === 'number' && side > 0 && side < oldest)
  const older = useGetList<Publication>(
    'publications',
    { sort: NEWEST_FIRST, pagination: { page: 1, perPage: MANY }, filter: { id } },
    { enabled: id.length > 0 },
  )
  const error = newest.error ?? older.error
  const refetch = () => void (newest.error ? newest.refetch() : older.refetch())
  if (id.length === 0) return { versions: newest.data, error, refetch }
  return { versions: newest.data && older.data && [...newest.data, ...older.data], error, refetch }
}
