import type { ListQuery } from '#api/listQuery.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { Store } from '../store.ts'

const NEWEST_FIRST: ListQuery = {
  conditions: [],
  search: '',
  sort: { field: 'number', direction: 'desc' },
  range: null,
}

/** Every version that went online, the newest first. */
export async function everyVersion(store: Store): Promise<Publication[]> {
  return (await store.publications(NEWEST_FIRST)).items
}
