import { type Kysely, sql } from 'kysely'
import { isJsonObject } from '#api/isJsonObject.ts'
import type { ListQuery } from '#api/listQuery.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import { type Change, type ChangeFacts, storedEntry } from '#charter/history/change.ts'
import { GENESIS_HASH, hashChange } from '#charter/history/hashChange.ts'
import { type Author, type Fields, HistoryBroken, type Page } from '#server/http/store.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import type { ChangeRow, Database, Value } from './database.ts'
import { prepare } from './prepare.ts'
import { prepareList } from './prepareList.ts'

/** The content of an entry, without its author, its time and its position in the history. */
export type ChangeEvent = Pick<ChangeFacts, 'action' | 'recordId' | 'before' | 'after'>

/** Appends entries, each chained to the one before by its hash. The transaction must hold the write lock. */
export async function appendChanges(
  transaction: Kysely<Database>,
  resource: string,
  author: Author,
  events: readonly ChangeEvent[],
): Promise<void> {
  const [last] = await selectHead(transaction, [])
  let { id, hash } = last ?? { id: 0, hash: GENESIS_HASH }
  for (const event of events) {
    const facts: ChangeFacts = { id: id + 1, at: author.at, who: author.who, resource, ...event }
    const change: Change = { ...facts, previousHash: hash, hash: hashChange(hash, facts) }
    await insertChange(transaction, valuesOf(change))
    id = change.id
    hash = change.hash
  }
}

export const selectHead = prepare<Pick<Change, 'id' | 'hash'>>(
  () => sql`select id, hash from changes order by id desc limit 1`,
)

const insertChange = prepare((place) => {
  const columns = [
    'id',
    'at',
    'who',
    'action',
    'resource',
    'recordId',
    'before',
    'after',
    'previousHash',
    'hash',
  ]
  return sql`insert into changes (${sql.join(columns.map((column) => sql.ref(column)))})
    values (${sql.join(columns.map(place))})`
})

function valuesOf(change: Change): Value[] {
  const { id, at, who, action, resource, recordId, before, after, previousHash, hash } = storedEntry(change)
  return [id, at, who, action, resource, recordId, before, after, previousHash, hash]
}

const listRows = prepareList<ChangeRow>({
  table: 'changes',
  selected: sql.raw('*'),
  comparedBy: (field) => sql.ref(field),
  isAppendOnly: true,
  sortedBy: (field) => (field === 'recordId' ? sql`coalesce("recordId", 0)` : sql.ref(field)),
})

export async function listChanges(db: Kysely<Database>, query: ListQuery): Promise<Page<Change>> {
  const { items, total } = await listRows(db, query)
  return { items: items.map(fromRow), total }
}

/** Finds an entry of one record's history. */
export async function findChange(
  db: Kysely<Database>,
  resource: ResourceName,
  recordId: number,
  id: number,
): Promise<Change | null> {
  const row = await db
    .selectFrom('changes')
    .selectAll()
    .where('id', '=', id)
    .where('resource', '=', resource)
    .where('recordId', '=', recordId)
    // The entry of a refused write has the request in it, and no state of the record.
    .where('action', '<>', 'refuse')
    .executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

/** Finds the last state of a record in the history, also of a deleted one. */
export async function findLastState(
  db: Kysely<Database>,
  resource: ResourceName,
  recordId: number,
): Promise<Fields | null> {
  const row = await db
    .selectFrom('changes')
    .selectAll()
    .where('resource', '=', resource)
    .where('recordId', '=', recordId)
    .where('action', '<>', 'refuse')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { before, after } = fromRow(row)
  return after ?? before
}

/** Lists the authors of the entries on `resources`, each once. */
export async function listHistoryAuthors(
  db: Kysely<Database>,
  resources: readonly string[] | 'all',
): Promise<string[]> {
  const allAuthors = db.selectFrom('changes').select('who').distinct().orderBy('who')
  const authors = resources === 'all' ? allAuthors : allAuthors.where('resource', 'in', resources)
  const rows = await authors.execute()
  return rows.map(({ who }) => who)
}

export async function readHeadId(db: Kysely<Database>): Promise<number> {
  const [head] = await selectHead(db, [])
  return head?.id ?? 0
}

function fromRow(row: ChangeRow): Change {
  return { ...row, before: fromJson(row.before), after: fromJson(row.after) }
}

function fromJson(text: string | null): Change['before'] {
  if (text === null) return null
  const record = tryParseJson(text)
  if (!isJsonObject(record)) throw new HistoryBroken('An entry holds no record')
  return record
}
