import { type Kysely, sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { ListQuery } from '#api/listQuery.ts'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import { countDifferences } from '#charter/compare/countDifferences.ts'
import { GENESIS_HASH } from '#charter/history/hashChange.ts'
import { type Frozen, freezeRegister } from '#charter/publication/freezeRegister.ts'
import { isSame } from '#charter/publication/isSame.ts'
import { FROZEN_FILES, type Publication, publishedFacts } from '#charter/publication/publication.ts'
import type { Register } from '#charter/register.ts'
import {
  type Author,
  type DraftChanged,
  type Expected,
  HistoryBroken,
  type NoSuchVersion,
  type NothingChanged,
  type Page,
  type Published,
} from '#server/http/store.ts'
import { appendChanges, selectHead } from './changes.ts'
import type { Database, PublicationRow } from './database.ts'
import { frozenRegister, noSuchVersion } from './frozenFiles.ts'
import { jsonIn } from './jsonIn.ts'
import { prepareList } from './prepareList.ts'
import { readRegister } from './readRegister.ts'

/** The register and its pages as they are in the transaction, under the next number; its history entry with them. */
export async function publish(
  transaction: Transaction<Database>,
  note: string,
  expected: Expected,
  author: Author,
): Promise<Published | NothingChanged | DraftChanged> {
  const last = await lastPublication(transaction)
  const number = (last?.number ?? 0) + 1
  const [head = { id: 0, hash: GENESIS_HASH }] = await selectHead(transaction, [])
  const register = await readRegister(transaction)
  const frozen = freezeRegister(register, { number, at: author.at, head })
  // Two who publish the same draft at once: the later one learns that it is online, not that it changed.
  if (last !== null && isSame(last, frozen)) return { kind: 'nothingChanged', publication: last }
  if (expected.number !== undefined && expected.number !== number) return { kind: 'draftChanged' }
  if (expected.sha256 !== undefined && expected.sha256 !== frozen.sha256.register)
    return { kind: 'draftChanged' }

  const counts = countDifferences(compareRegisters(await registerOf(transaction, last), register))
  const { sha256 } = frozen
  const publication = { id: number, number, at: author.at, by: author.who, note, ...counts, head, sha256 }
  await insertPublication(transaction, publication, frozen)
  await appendChanges(transaction, 'publications', author, [
    { action: 'publish', recordId: number, before: null, after: publishedFacts(publication) },
  ])
  return { kind: 'ok', publication }
}

async function registerOf(db: Kysely<Database>, last: Publication | null): Promise<Register | null> {
  if (last === null) return null
  const frozen = await frozenRegister(db, last.number)
  return frozen.kind === 'ok' ? frozen.register : null
}

const utf8 = new TextEncoder()

async function insertPublication(
  transaction: Transaction<Database>,
  publication: Publication,
  { contents }: Frozen,
): Promise<void> {
  const { number, at, by, note, added, changed, removed, head, sha256 } = publication
  await transaction
    .insertInto('publications')
    .values({
      id: number,
      at,
      by,
      note,
      added,
      changed,
      removed,
      headId: head.id,
      headHash: head.hash,
      sha256: JSON.stringify(sha256),
    })
    .execute()
  const last = await transaction
    .selectFrom('publication_files')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  const first = (last?.id ?? 0) + 1
  for (const [index, name] of FROZEN_FILES.entries()) {
    const content = utf8.encode(contents[name])
    const file = { id: first + index, publicationId: number, name, content }
    await transaction.insertInto('publication_files').values(file).execute()
  }
}

const listRows = prepareList<PublicationRow>({
  table: 'publications',
  selected: sql.raw('*'),
  comparedBy: columnOf,
  sortedBy: columnOf,
})

function columnOf(field: string) {
  return sql.ref<string>(field === 'number' ? 'id' : field)
}

export async function listPublications(db: Kysely<Database>, query: ListQuery): Promise<Page<Publication>> {
  const { items, total } = await listRows(db, query)
  return { items: items.map(fromRow), total }
}

export async function lastPublication(db: Kysely<Database>): Promise<Publication | null> {
  const row = await db
    .selectFrom('publications')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

export async function getPublication(
  db: Kysely<Database>,
  number: number,
): Promise<Published | NoSuchVersion> {
  const row = await db.selectFrom('publications').selectAll().where('id', '=', number).executeTakeFirst()
  return row === undefined ? noSuchVersion(db) : { kind: 'ok', publication: fromRow(row) }
}

/** A clock that was set back does not matter: what counts is which version came last until then. */
export async function publicationAt(
  db: Kysely<Database>,
  instant: string,
): Promise<Published | NoSuchVersion> {
  const row = await db
    .selectFrom('publications')
    .selectAll()
    .where('at', '<=', instant)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined) return { kind: 'ok', publication: fromRow(row) }
  const first = await db.selectFrom('publications').select('id').where('id', '=', 1).executeTakeFirst()
  return { kind: 'noSuchVersion', nearest: first === undefined ? [] : [1] }
}

const hashesSchema = z.record(z.enum(FROZEN_FILES), z.string())

function fromRow({ id, headId, headHash, sha256, ...said }: PublicationRow): Publication {
  const head = { id: headId, hash: headHash }
  const hashes = hashesSchema.safeParse(jsonIn(sha256))
  if (!hashes.success) throw new HistoryBroken(`Version ${id} has no hashes`)
  return { id, number: id, ...said, head, sha256: hashes.data }
}
