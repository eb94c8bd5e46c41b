import { sql, type Transaction } from 'kysely'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Author, NotFound, SavedMany } from '#server/http/store.ts'
import type { Database } from './database.ts'
import { appendChanges } from './changes.ts'
import { updateRow } from './records.ts'
import { tables } from './tables.ts'

/**
 * Deals the positions that these records hold among them out again in the order given. Versions stay: an order is
 * not what a form writes, and moving a record must not make somebody's open form stale.
 */
export async function reorderRecords(
  transaction: Transaction<Database>,
  resource: ResourceName,
  ids: readonly number[],
  author: Author,
): Promise<SavedMany | NotFound> {
  const { rows: places } = await sql<{ id: number; position: number }>`
    select id, position from ${sql.table(resource)} where id in (${sql.join(ids)})
    order by position, id`.execute(transaction)
  const before = places.map(({ id }) => id)
  const unknown = ids.find((id) => !before.includes(id))
  if (unknown !== undefined) return { kind: 'notFound', id: unknown }

  const after = [...ids]
  for (const [index, { id, position }] of places.entries()) {
    const newcomer = after[index]
    if (newcomer === undefined || newcomer === id) continue
    await updateRow(transaction, tables[resource], newcomer, { position })
  }
  if (after.some((id, index) => id !== before[index])) {
    await appendChanges(transaction, resource, author, [
      { action: 'reorder', recordId: null, before: { ids: before }, after: { ids: after } },
    ])
  }
  return { kind: 'ok', ids: after }
}
