import { type FrozenHashes, frozenHashesSchema } from '#charter/publication/publication.ts'
import { HistoryBroken } from '#server/http/store.ts'
import { jsonIn } from '#charter/kit/parseJson.ts'

/** What a version's row says of its files. */
export function hashesIn(json: string, number: number): FrozenHashes {
  const hashes = frozenHashesSchema.safeParse(jsonIn(json))
  if (!hashes.success) throw new HistoryBroken(`Version ${number} has no hashes`)
  return hashes.data
}
