import type { Kysely } from 'kysely'
import { type FrozenFile, type FrozenHashes, frozenHashesSchema } from '#charter/publication/publication.ts'
import { readFrozenRegister } from '#charter/publication/readFrozenRegister.ts'
import type { Register } from '#charter/register/register.ts'
import { HistoryBroken, type NoSuchVersion } from '#server/http/store.ts'
import type { ArchivedVersion } from '#charter/findings/ruleContext.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import type { Database } from './database.ts'

const utf8 = new TextDecoder()

/** The bytes of a file of a version as it was frozen; null when there is no such version. */
export async function readFrozenFile(
  db: Kysely<Database>,
  number: number,
  name: FrozenFile,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await db
    .selectFrom('publication_files')
    .select('content')
    .where('publicationId', '=', number)
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? null : new Uint8Array(row.content)
}

export async function findFrozenRegister(
  db: Kysely<Database>,
  number: number,
): Promise<{ kind: 'ok'; register: Register } | NoSuchVersion> {
  const content = await readFrozenFile(db, number, 'register')
  if (content === null) return refuseVersion(db)
  return { kind: 'ok', register: readFrozenRegister(utf8.decode(content)) }
}

/** Numbers have no gap: what is nearest to one that does not exist is the last there is. */
export async function refuseVersion(db: Kysely<Database>): Promise<NoSuchVersion> {
  const last = await db
    .selectFrom('publications')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { kind: 'noSuchVersion', nearest: last === undefined ? [] : [last.id] }
}

/** Of each version whether its page is still there, in their order. */
export async function listArchivedVersions(db: Kysely<Database>): Promise<ArchivedVersion[]> {
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
    sha256: page === null ? null : parseHashes(sha256, id).html,
  }))
}

/** What a version's row says of its files. */
export function parseHashes(json: string, number: number): FrozenHashes {
  const hashes = frozenHashesSchema.safeParse(tryParseJson(json))
  if (!hashes.success) throw new HistoryBroken(`Version ${number} has no hashes`)
  return hashes.data
}
