import { useGetList } from 'react-admin'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { shownSite } from '../kit/sites.ts'

// The maximum of one request. Even an active organisation takes years to publish as many versions.
const PAGE_SIZE = 1_000
const NEWEST_FIRST = { field: 'number', order: 'DESC' } as const

/** The published versions of a site, newest first: the newest thousand and, among older ones, those in `requested`. */
export function useVersions(requested: readonly (Side | null)[]) {
  const newest = useGetList<Publication>('publications', {
    sort: NEWEST_FIRST,
    pagination: { page: 1, perPage: PAGE_SIZE },
    filter: { siteId: shownSite() },
  })
  const oldest = newest.data?.at(-1)?.number ?? 1
  const id = requested.filter((side) => typeof side === 'number' && side > 0 && side < oldest)
  const older = useGetList<Publication>(
    'publications',
    {
      sort: NEWEST_FIRST,
      pagination: { page: 1, perPage: PAGE_SIZE },
      filter: { siteId: shownSite(), number: id },
    },
    { enabled: id.length > 0 },
  )
  const error = newest.error ?? older.error
  const refetch = () => void (newest.error ? newest.refetch() : older.refetch())
  if (id.length === 0) return { versions: newest.data, error, refetch }
  return { versions: newest.data && older.data && [...newest.data, ...older.data], error, refetch }
}
