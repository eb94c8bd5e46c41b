import type { FrozenFile } from '#charter/publication/publication.ts'
import { HistoryBroken, type Store } from './store.ts'

/** A file of a version that there is. Throws `HistoryBroken` where somebody took it away. */
export async function frozenBytes(
  store: Store,
  number: number,
  file: FrozenFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await store.frozenFile(number, file)
  if (content === null) throw new HistoryBroken(`The file ${file} of version ${number} is missing`)
  return content
}
