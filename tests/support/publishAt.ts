import type { Store } from '#server/http/store.ts'
import { aProvider } from './builders.ts'
import { putOnline } from './putOnline.ts'

/** Publishes a version at each of these instants (UTC, ISO 8601), each with one more provider than the previous one. */
export async function publishAt(
  store: Pick<Store, 'create' | 'publish'>,
  instants: readonly string[],
  note = '',
): Promise<void> {
  for (const at of instants) {
    const author = { who: 'Camille Hoarau <camille@region.example>', at }
    await store.create('providers', aProvider({ name: `Prestataire du ${at}` }), author)
    await putOnline(store, note, author)
  }
}
