import type { Kysely } from 'kysely'
import type { KeptVersion } from '#charter/findings/surroundings.ts'
import type { Database } from './database.ts'
import { hashesIn } from './hashesIn.ts'

/** Of each version whether its page is still there, in their order. */
export async function keptVersions(db: Kysely<Database>): Promise<KeptVersion[]> {
  const rows = await db
    .selectFrom('publications')
    .leftJoin('publication_files', (join) =>
      join
        .onRef('publication_files.publicationId', '=', 'publications.id')
        .on('publication_files.name', '=', 'html'),
    )
    .select(['publications.id', 'publications.at', 'publications.sha256', 'publication_files.id as page'])
    .orderBy('publications.id')
    .execute()
  return rows.map(({ id, at, sha256, page }) => ({
    number: id,
    at,
    capturedAt: page === null ? null : at,
    sha256: page === null ? null : hashesIn(sha256, id).html,
  }))
}
