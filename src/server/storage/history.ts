import { type Kysely, sql } from 'kysely'
import { isJsonObject } from '#api/isJsonObject.ts'
import type { ListQuery } from '#api/listQuery.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Change, ChangeFacts } from '#charter/history/change.ts'
import { GENESIS_HASH, hashChange } from '#charter/history/hashChange.ts'
import type { Author, Page } from '#server/http/store.ts'
import type { ChangeRow, Database } from './database.ts'
import { type Listed, selectPage, selectTotal } from './queries.ts'

/** What an entry says beside who, when and where in the history. */
export type Event = Pick<ChangeFacts, 'action' | 'recordId' | 'before' | 'after'>

/** Appends what happened, each entry chained to the one before. The transaction holds the write lock. */
export async function appendChanges(
  transaction: Kysely<Database>,
  resource: ResourceName,
  author: Author,
  events: readonly Event[],
): Promise<void> {
  let { id, hash } = await head(transaction)
  for (const event of events) {
    const facts: ChangeFacts = { id: id + 1, at: author.at, who: author.who, resource, ...event }
    const change: Change = { ...facts, previousHash: hash, hash: hashChange(hash, facts) }
    await transaction.insertInto('changes').values(toRow(change)).execute()
    id = change.id
    hash = change.hash
  }
}

async function head(transaction: Kysely<Database>): Promise<Pick<Change, 'id' | 'hash'>> {
  const last = await transaction
    .selectFrom('changes')
    .select(['id', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { id: 0, hash: GENESIS_HASH }
}

function toRow(change: Change): ChangeRow {
  return { ...change, before: toJson(change.before), after: toJson(change.after) }
}

function toJson(record: Record<string, unknown> | null): string | null {
  return record === null ? null : JSON.stringify(record)
}

const HISTORY: Listed = {
  table: 'changes',
  selected: sql.raw('*'),
  comparedBy: (field) => sql.ref(field),
  sortedBy: (field) => (field === 'recordId' ? sql`coalesce("recordId", 0)` : sql.ref(field)),
}

export async function listChanges(db: Kysely<Database>, query: ListQuery): Promise<Page<Change>> {
  const { rows } = await sql<ChangeRow>`${selectPage(HISTORY, query)}`.execute(db)
  const totals = await sql<{ total: number }>`${selectTotal(HISTORY, query)}`.execute(db)
  return { items: rows.map(fromRow), total: totals.rows[0]?.total ?? 0 }
}

function fromRow(row: ChangeRow): Change {
  return { ...row, before: fromJson(row.before), after: fromJson(row.after) }
}

function fromJson(text: string | null): Change['before'] {
  if (text === null) return null
  const record: unknown = JSON.parse(text)
  if (!isJsonObject(record)) throw new TypeError('A change holds no record')
  return record
}
