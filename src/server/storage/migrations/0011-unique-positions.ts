import canonicalize from 'canonicalize'
import { type Kysely, sql } from 'kysely'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import type { Database } from '../database.ts'
import type { Migration } from './migration.ts'

/**
 * Gives each record a position of its own: records that were restored beside newer ones had the same, and could not be
 * put in order. Where there are such records, an entry of the history says from which positions to which.
 */
export const uniquePositions: Migration = {
  name: '0011-unique-positions',
  async up(transaction, _words, at) {
    for (const table of ['categories', 'cookies', 'sections']) {
      await separate(transaction, table, at)
      const index = sql.ref(`${table}_position`)
      await sql`drop index ${index}`.execute(transaction)
      await sql`create unique index ${index} on ${sql.table(table)} (position)`.execute(transaction)
    }
  },
}

/** Moves each record behind the one before it, where both have one position. */
async function separate(transaction: Kysely<Database>, table: string, at: string): Promise<void> {
  const { rows } = await sql<{ id: number; position: number }>`
    select id, position from ${sql.table(table)} order by position, id`.execute(transaction)
  let last = 0
  const positions = rows.map(({ position }) => (last = Math.max(position, last + 1)))
  const moved = rows.flatMap(({ id, position }, index) => {
    const free = positions[index]
    return free === undefined || free === position ? [] : [{ id, free }]
  })
  if (moved.length === 0) return
  for (const { id, free } of moved)
    await sql`update ${sql.table(table)} set position = ${free} where id = ${id}`.execute(transaction)
  const ids = rows.map(({ id }) => id)
  const before = { ids, positions: rows.map(({ position }) => position) }
  await appendOrder(transaction, table, at, before, { ids, positions })
}

/** Appends an entry in the form that entries had when this step was written (`registre-changes-v2`), whatever came later. */
async function appendOrder(
  transaction: Kysely<Database>,
  resource: string,
  at: string,
  before: object,
  after: object,
): Promise<void> {
  const { rows } = await sql<{ id: number; hash: string }>`
    select id, hash from changes order by id desc limit 1`.execute(transaction)
  const { id: lastId, hash: previousHash } = rows[0] ?? { id: 0, hash: '0'.repeat(64) }
  const id = lastId + 1
  const facts = { id, at, who: 'local', action: 'reorder', resource, recordId: null, before, after }
  const contentHash = hashFile(canonicalize(facts) ?? '')
  const link = canonicalize({ contentHash, id, resource }) ?? ''
  const hash = hashFile(`registre-changes-v2${previousHash}${link}`)
  const { who, action } = facts
  await sql`insert into changes
    (id, at, who, action, resource, "recordId", before, after, "previousHash", hash) values
    (${id}, ${at}, ${who}, ${action}, ${resource}, null, ${JSON.stringify(before)}, ${JSON.stringify(after)},
    ${previousHash}, ${hash})`.execute(transaction)
}
