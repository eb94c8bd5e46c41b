import { type Kysely, sql } from 'kysely'
import { isJsonObject } from '#api/isJsonObject.ts'
import type { ListQuery } from '#api/listQuery.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import { type Change, type ChangeFacts, type SaltedFacts, storedEntry } from '#charter/history/change.ts'
import { ALGORITHM, GENESIS_HASH, hashChange } from '#charter/history/hashChange.ts'
import type { Act, Author, Fields, Page } from '#server/http/store.ts'
import { HistoryBroken } from '#server/http/storeErrors.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import { goOn, type Transaction } from './createWriter.ts'
import type { ChangeRow, Database, Value } from './database.ts'
import type { EngineWords } from './engine.ts'
import { entrySiteKey } from './entrySites.ts'
import { prepare } from './prepare.ts'
import { prepareList } from './prepareList.ts'

/** The content of an entry, without its author, its time and its position in the history. */
export type ChangeEvent = Pick<ChangeFacts, 'action' | 'recordId' | 'before' | 'after'>

/** The end of the history. */
type Head = Pick<Change, 'id' | 'hash'>

/** Appends entries, each with a salt and chained to the one before by its hash. The transaction must hold the write lock. */
export async function appendChanges(
  transaction: Transaction<Database>,
  resource: string,
  author: Author,
  events: readonly ChangeEvent[],
): Promise<void> {
  let { id, hash } = transaction.head ?? (await readHead(transaction))
  for (const event of events) {
    const { at, who } = author
    const facts: SaltedFacts = { id: id + 1, at, who, resource, ...event, salt: transaction.makeSalt() }
    const chained = { algorithm: ALGORITHM, previousHash: hash, hash: hashChange(hash, facts) }
    const change: Change = { ...facts, ...chained }
    await goOn(transaction, insertChange(transaction, valuesOf(change)))
    id = change.id
    hash = change.hash
  }
  transaction.head = { id, hash }
  if (resource === 'sites' && events.some(changesSettings)) transaction.changedSettings = true
}

/** Where the charters of all sites are listed is said by the first site, and is no matter of its own charter. */
function changesSettings({ before, after }: ChangeEvent): boolean {
  return (before?.charterList ?? '') !== (after?.charterList ?? '')
}

/** Reads the end of the history; its beginning where it has no entry. */
export async function readHead(db: Kysely<Database>): Promise<Head> {
  const [last] = await selectHead(db, [])
  return last ?? { id: 0, hash: GENESIS_HASH }
}

export const selectHead = prepare<Head>(() => sql`select id, hash from changes order by id desc limit 1`)

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
    'algorithm',
    'salt',
    'previousHash',
    'hash',
  ]
  return sql`insert into changes (${sql.join(columns.map((column) => sql.ref(column)))})
    values (${sql.join(columns.map(place))})`
})

function valuesOf(change: Change): Value[] {
  const { id, at, who, action, resource, recordId, before, after } = storedEntry(change)
  const { algorithm, salt, previousHash, hash } = change
  return [id, at, who, action, resource, recordId, before, after, algorithm, salt, previousHash, hash]
}

/** Prepares the list of the history for an engine. */
export function prepareHistory(
  words: EngineWords,
): (db: Kysely<Database>, query: ListQuery) => Promise<Page<Change>> {
  const listRows = prepareList<ChangeRow>({
    table: 'changes',
    selected: sql.raw('*'),
    comparedBy: (field) => sql.ref(field),
    isAppendOnly: true,
    sortedBy: (field) => (field === 'recordId' ? sql`coalesce("recordId", 0)` : sql.ref(field)),
    siteKey: entrySiteKey(words),
  })
  return async (db, query) => {
    const { items, total } = await listRows(db, query)
    return { items: items.map(fromRow), total }
  }
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

/** Returns the entries that this transaction has appended since the entry `before`, as one act. */
export async function readActSince(db: Kysely<Database>, before: number): Promise<Act> {
  return { first: before + 1, last: await readHeadId(db) }
}

/** Lists the entries of an act; null unless they are all there, by one author and of one moment. */
export async function findAct(db: Kysely<Database>, { first, last }: Act): Promise<Change[] | null> {
  const head = await db.selectFrom('changes').selectAll().where('id', '=', first).executeTakeFirst()
  if (head === undefined) return null
  const rows = await db
    .selectFrom('changes')
    .selectAll()
    .where('id', '>=', first)
    .where('id', '<=', last)
    .where('who', '=', head.who)
    .where('at', '=', head.at)
    .orderBy('id')
    .execute()
  return rows.length === last - first + 1 ? rows.map(fromRow) : null
}

/** Lists the entries after the entry `id`, in their order. */
export async function listChangesSince(db: Kysely<Database>, id: number): Promise<Change[]> {
  const rows = await db.selectFrom('changes').selectAll().where('id', '>', id).orderBy('id').execute()
  return rows.map(fromRow)
}

/** Lists the records that have entries after the entry `id`. */
export async function listWrittenSince(
  db: Kysely<Database>,
  id: number,
): Promise<{ resource: string; recordId: number | null }[]> {
  return db
    .selectFrom('changes')
    .select(['resource', 'recordId'])
    .distinct()
    .where('id', '>', id)
    .where('action', '<>', 'refuse')
    .execute()
}

export async function readHeadId(db: Kysely<Database>): Promise<number> {
  return (await readHead(db)).id
}

/** Tells whether the register, its versions or its acceptances changed after an entry of the history. */
export async function hasRegisterChanged(db: Kysely<Database>, headId: number): Promise<boolean> {
  const later = await db
    .selectFrom('changes')
    .select('id')
    .where('id', '>', headId)
    .where('action', '<>', 'refuse')
    .where('resource', '<>', 'users')
    .limit(1)
    .executeTakeFirst()
  return later !== undefined
}

/** Reads the hash of an entry; that of the first one identifies the register among all. */
export async function readEntryHash(db: Kysely<Database>, id: number): Promise<string | null> {
  const entry = await db.selectFrom('changes').select('hash').where('id', '=', id).executeTakeFirst()
  return entry?.hash ?? null
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
