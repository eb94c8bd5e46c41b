import type { Kysely } from 'kysely'
import { type FrozenFile, type FrozenHashes, frozenHashesSchema } from '#charter/publication/publication.ts'
import { readFrozenRegister } from '#charter/publication/readFrozenRegister.ts'
import type { Register } from '#charter/register/register.ts'
import type { NoSuchVersion } from '#server/http/store.ts'
import { HistoryBroken, StoreFailure } from '#server/http/storeErrors.ts'
import type { ArchivedVersion } from '#charter/findings/ruleContext.ts'
import { type HashFile, hashFile } from '#charter/kit/canonicalJson.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import type { Database } from './database.ts'

const utf8 = new TextDecoder()

/**
 * Reads a frozen file as it went online; null when it does not exist. Throws `StoreFailure` when its bytes are not those
 * that the version states, whether somebody or the disk changed them.
 */
export async function readFrozenFile(
  db: Kysely<Database>,
  id: number,
  name: FrozenFile,
  hash: HashFile = hashFile,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const content = await readStoredFile(db, id, name)
  if (content === null) return null
  const version = await db.selectFrom('publications').select('sha256').where('id', '=', id).executeTakeFirst()
  const stated = version && parseHashes(version.sha256, id)[name]
  if (hash(content) === stated) return content
  const because = new Error(`The file ${name} of version ${id} is not the one that was frozen`)
  throw new StoreFailure('damaged', because)
}

/** Reads the bytes of a frozen file, whatever they are now; null when it does not exist. */
export async function readStoredFile(
  db: Kysely<Database>,
  id: number,
  name: FrozenFile,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await db
    .selectFrom('publication_files')
    .select('content')
    .where('publicationId', '=', id)
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? null : new Uint8Array(row.content)
}

export async function findFrozenRegister(
  db: Kysely<Database>,
  id: number,
  hash: HashFile = hashFile,
): Promise<{ kind: 'ok'; register: Register } | NoSuchVersion> {
  const content = await readFrozenFile(db, id, 'register', hash)
  if (content === null) return refuseVersion(db, null)
  return { kind: 'ok', register: readFrozenRegister(utf8.decode(content)) }
}

/**
 * Refuses an unknown version, of a site or, with null, of any. Numbers have no gap, so the nearest version is always the last
 * one.
 */
export async function refuseVersion(db: Kysely<Database>, siteId: number | null): Promise<NoSuchVersion> {
  const all = db.selectFrom('publications').select(['id', 'number']).orderBy('id', 'desc').limit(1)
  const last = await (siteId === null ? all : all.where('siteId', '=', siteId)).executeTakeFirst()
  return { kind: 'noSuchVersion', nearest: last === undefined ? [] : [last.number || last.id] }
}

/** Lists the versions of a site in order, with the hash of each page that still exists. */
export async function listArchivedVersions(db: Kysely<Database>, siteId: number): Promise<ArchivedVersion[]> {
  const rows = await db
    .selectFrom('publications')
    .leftJoin('publication_files', (join) =>
      join
        .onRef('publication_files.publicationId', '=', 'publications.id')
        .on('publication_files.name', '=', 'html'),
    )
    .select(['publications.id', 'publications.number', 'publications.at', 'publications.sha256'])
    .select('publication_files.id as page')
    .where('publications.siteId', '=', siteId)
    .orderBy('publications.id')
    .execute()
  return rows.map(({ id, number, at, sha256, page }) => ({
    ...(number !== 0 && number !== id && { id }),
    number: number || id,
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
