import { type Catalogue, catalogueOf } from '#charter/trackers/catalogue.ts'
import { FACTS } from '#charter/trackers/facts/facts.ts'
import { OPEN_COOKIE_DATABASE } from '#charter/trackers/readOpenCookieDatabase.ts'
import type { Store } from './store.ts'

/**
 * Gives what is known of trackers, ready to be searched: the facts written here, then what was imported. It is put
 * together anew only once another list was imported, by this process or by another.
 */
export function rememberCatalogue(store: Store): () => Promise<Catalogue> {
  let remembered: { list: string; catalogue: Catalogue } | null = null

  return async () => {
    if (remembered?.list === JSON.stringify(await store.importedList())) return remembered.catalogue
    const { list, trackers } = await store.importedTrackers()
    const { title, address } = OPEN_COOKIE_DATABASE
    const source = { origin: 'imported', title, address, on: list?.at.slice(0, 10) ?? null } as const
    const catalogue = catalogueOf([...FACTS, ...trackers.map((tracker) => ({ ...tracker, source }))])
    remembered = { list: JSON.stringify(list), catalogue }
    return catalogue
  }
}
