import { sql, type Transaction } from 'kysely'
import { cookieSchema } from '#charter/register/cookie.ts'
import { listFilledFields, isMergeable, mergeCookies } from '#charter/findings/identity/mergeCookies.ts'
import type {
  Author,
  Duplicate,
  InvalidState,
  MissingReference,
  NotFound,
  OtherTracker,
  ReadVersion,
  Saved,
  SavedMany,
  Stale,
} from '#server/http/store.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Database } from './database.ts'
import { rememberedFields } from './restoreRecord.ts'
import { overwrite, readAt, remove } from './writeRecords.ts'
import { appendChanges } from './changes.ts'
import { updateRow } from './records.ts'
import { tables } from './tables.ts'

/** Fills what `kept` leaves empty with what `dropped` says, and deletes that one. */
export async function mergeCookieRecords(
  transaction: Transaction<Database>,
  kept: ReadVersion,
  dropped: ReadVersion,
  author: Author,
): Promise<Saved | NotFound | Stale | OtherTracker | Duplicate | MissingReference | InvalidState> {
  const stays = await readAt(transaction, 'cookies', kept.id, kept.version)
  if (stays.kind !== 'ok') return stays
  const goes = await readAt(transaction, 'cookies', dropped.id, dropped.version)
  if (goes.kind !== 'ok') return goes

  const own = rememberedFields(cookieSchema, stays.record)
  if (own.kind === 'invalid') return own
  const others = rememberedFields(cookieSchema, goes.record)
  if (others.kind === 'invalid') return others
  if (!isMergeable({ ...others.fields, id: dropped.id }, { ...own.fields, id: kept.id }))
    return { kind: 'otherTracker' }
  // First, so that the one that stays may get its domain: no two cookies of a name have the same one.
  await remove(transaction, 'cookies', goes.record, author)
  // An entry of the history that changes nothing would only puzzle.
  if (listFilledFields(own.fields, others.fields).length === 0) return stays
  return overwrite(transaction, 'cookies', stays.record, mergeCookies(own.fields, others.fields), author)
}

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
