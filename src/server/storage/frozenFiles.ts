import type { Kysely } from 'kysely'
import { type FrozenFile, type FrozenHashes, frozenHashesSchema } from '#charter/publication/publication.ts'
import { readFrozenRegister } from '#charter/publication/readFrozenRegister.ts'
import type { Register } from '#charter/register/register.ts'
import { HistoryBroken, type NoSuchVersion } from '#server/http/store.ts'
import type { ArchivedVersion } from '#charter/findings/ruleContext.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import type { Database } from './database.ts'

const utf8 = new TextDecoder()

/** Reads the bytes of a frozen file; null when the version does not exist. */
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

/** Refuses an unknown version. Numbers have no gap, so the nearest version is always the last one. */
export async function refuseVersion(db: Kysely<Database>): Promise<NoSuchVersion> {
  const last = await db
    .selectFrom('publications')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { kind: 'noSuchVersion', nearest: last === undefined ? [] : [last.id] }
}

/** Lists the versions in order, with the hash of each page that still exists. */
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

/** Parses the hashes of a version's files. Throws `HistoryBroken` when they are invalid. */
export function parseHashes(json: string, number: number): FrozenHashes {
  const hashes = frozenHashesSchema.safeParse(tryParseJson(json))
  if (!hashes.success) throw new HistoryBroken(`Version ${number} has no hashes`)
  return hashes.data
}
