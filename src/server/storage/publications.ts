import { type Kysely, sql } from 'kysely'
import type { ListQuery } from '#api/listQuery.ts'
import { type FindingCounts } from '#charter/findings/acceptance.ts'
import { findingCountsSchema, type Publication } from '#charter/publication/publication.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { NoSuchVersion, Page, Published } from '#server/http/store.ts'
import { HistoryBroken } from '#server/http/storeErrors.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import type { Database, PublicationRow } from './database.ts'
import { refuseVersion, parseHashes } from './frozenFiles.ts'
import { prepareList } from './prepareList.ts'

const listRows = prepareList<PublicationRow>({
  table: 'publications',
  selected: sql.raw('*'),
  comparedBy: columnOf,
  sortedBy: columnOf,
})

function columnOf(field: string) {
  return field === 'number' ? NUMBER : sql.ref<string>(field)
}

/** The number of a version: its id, if it was published when there was one site. */
const NUMBER = sql<number>`case when number = 0 then id else number end`

export async function listPublications(db: Kysely<Database>, query: ListQuery): Promise<Page<Publication>> {
  const { items, total } = await listRows(db, query)
  return { items: items.map(fromRow), total }
}

/** Finds the last version of a site; with null, of any. */
export async function findLastPublication(
  db: Kysely<Database>,
  siteId: number | null,
): Promise<Publication | null> {
  const all = db.selectFrom('publications').selectAll().orderBy('id', 'desc').limit(1)
  const row = await (siteId === null ? all : all.where('siteId', '=', siteId)).executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

export async function getPublication(db: Kysely<Database>, id: number): Promise<Published | NoSuchVersion> {
  const row = await db.selectFrom('publications').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? refuseVersion(db, null) : { kind: 'ok', publication: fromRow(row) }
}

/** Finds a version of a site by its number. */
export async function getVersion(
  db: Kysely<Database>,
  siteId: number,
  number: number,
): Promise<Published | NoSuchVersion> {
  const row = await db
    .selectFrom('publications')
    .selectAll()
    .where('siteId', '=', siteId)
    .where(NUMBER, '=', number)
    .executeTakeFirst()
  return row === undefined ? refuseVersion(db, siteId) : { kind: 'ok', publication: fromRow(row) }
}

/**
 * Finds the version of a site online at an instant: the one with the highest number until then, even if the clock was set
 * back.
 */
export async function findPublicationAt(
  db: Kysely<Database>,
  instant: string,
  siteId: number,
): Promise<Published | NoSuchVersion> {
  const row = await db
    .selectFrom('publications')
    .selectAll()
    .where('siteId', '=', siteId)
    .where('at', '<=', instant)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined) return { kind: 'ok', publication: fromRow(row) }
  const first = await getVersion(db, siteId, 1)
  return { kind: 'noSuchVersion', nearest: first.kind === 'ok' ? [1] : [] }
}

function fromRow(row: PublicationRow): Publication {
  const { id, number, siteId, headId, headHash, sha256, findings, ...facts } = row
  const head = { id: headId, hash: headHash }
  const counts = findings === '' ? null : parseFindingCounts(findings, id)
  return {
    id,
    number: number || id,
    ...(siteId !== SITE_ID && { siteId }),
    ...facts,
    findings: counts,
    head,
    sha256: parseHashes(sha256, id),
  }
}

function parseFindingCounts(findings: string, number: number): FindingCounts {
  const counts = findingCountsSchema.safeParse(tryParseJson(findings))
  if (!counts.success) throw new HistoryBroken(`What was found in version ${number} was not counted`)
  return counts.data
}
