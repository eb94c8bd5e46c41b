import { useGetList } from 'react-admin'
import type { Publication } from '#charter/publication/publication.ts'

// The most that one request may ask for; more versions than a busy officer publishes in years.
const MANY = 1_000

/** Every version that went online, the last one first. */
export function useVersions() {
  return useGetList<Publication>('publications', {
    sort: { field: 'number', order: 'DESC' },
    pagination: { page: 1, perPage: MANY },
  })
}
