import { sql } from 'kysely'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { FROZEN_FILES } from '#charter/publication/publication.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { readStoredFile } from '#server/storage/frozenFiles.ts'
import { putOnline } from './putOnline.ts'

/** Publishes a version, and a second one with the same records but another page, as an older program would have. */
export async function publishOldLook(store: OpenStore, author: { who: string; at: string }): Promise<void> {
  const outcome = await putOnline(store, '', author)
  if (outcome.kind !== 'ok') throw new Error('There was nothing to publish')
  const { number, sha256 } = outcome.publication
  const html = await readStoredFile(store.kysely, number, 'html')
  if (html === null) throw new Error('The version has no page')
  const otherHtml = Uint8Array.from([...html, 10])
  await sql`insert into publications
      (id, at, by, note, added, changed, removed, "headId", "headHash", sha256, "newConsent", findings)
    select id + 1, at, by, note, 0, 0, 0, "headId", "headHash", replace(sha256, ${sha256.html}, ${hashFile(otherHtml)}),
      "newConsent", findings
    from publications where id = ${number}`.execute(store.kysely)
  await sql`insert into publication_files
    select id + ${FROZEN_FILES.length}, "publicationId" + 1, name, case name when 'html' then ${otherHtml} else content end
    from publication_files where "publicationId" = ${number} order by id`.execute(store.kysely)
}
