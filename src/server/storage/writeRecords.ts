import { sql, type Transaction } from 'kysely'
import { INTEGER_MAX, type ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import type {
  Author,
  Duplicate,
  Fields,
  InUse,
  MissingReference,
  NotFound,
  Saved,
  SavedMany,
  Stale,
  StoredRecord,
} from '#server/http/store.ts'
import type { Database, Row } from './database.ts'
import { appendChanges, type ChangeEvent } from './changes.ts'
import {
  deleteRow,
  hasRecord,
  findReferrers,
  findDuplicates,
  insertRow,
  nextPosition,
  selectById,
  updateRow,
} from './records.ts'
import { tables } from './tables.ts'
import { changedFields, toRow } from './toRow.ts'

// Each write runs in a transaction that holds the write lock, so that its checks stay true until it ends.

export async function createRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  fields: Fields,
  author: Author,
): Promise<Saved | Duplicate | MissingReference> {
  const table = tables[resource]
  const obstacle = await findObstacle(transaction, resource, fields, table.written, null)
  if (obstacle !== null) return obstacle
  const position: Row = table.hasPosition ? { position: await nextPosition(transaction, table) } : {}
  const stamps = { version: 1, createdAt: author.at, updatedAt: author.at }
  const record = await insertRow(transaction, table, { ...toRow(table, fields), ...position, ...stamps })
  await appendChanges(transaction, resource, author, [creationOf(record)])
  return { kind: 'ok', record }
}

export async function updateRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  id: number,
  version: number,
  fields: Fields,
  author: Author,
): Promise<Saved | NotFound | Stale | Duplicate | MissingReference> {
  const current = await readAtVersion(transaction, resource, id, version)
  return current.kind === 'ok'
    ? overwriteRecord(transaction, resource, current.record, fields, author)
    : current
}

export async function updateRecords(
  transaction: Transaction<Database>,
  resource: ResourceName,
  ids: readonly number[],
  fields: Fields,
  author: Author,
): Promise<SavedMany | NotFound | Duplicate | MissingReference> {
  for (const id of ids) {
    const current = await selectById(transaction, tables[resource], id)
    if (current === undefined) return { kind: 'notFound', id }
    const saved = await overwriteRecord(transaction, resource, current, { ...current, ...fields }, author)
    if (saved.kind !== 'ok') return saved
  }
  return { kind: 'ok', ids: [...ids] }
}

export async function overwriteRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  before: StoredRecord,
  fields: Fields,
  author: Author,
): Promise<Saved | Duplicate | MissingReference> {
  const table = tables[resource]
  const changed = changedFields(table, before, fields)
  const obstacle = await findObstacle(transaction, resource, fields, changed, before.id)
  if (obstacle !== null) return obstacle
  // Only changed columns are set, because SQLite rewrites the index of every column in the statement.
  const row = toRow(table, fields, changed)
  const stamps = { version: before.version + 1, updatedAt: author.at }
  const record = await updateRow(transaction, table, before.id, { ...row, ...stamps })
  await appendChanges(transaction, resource, author, [
    { action: 'update', recordId: record.id, before: historyStateOf(before), after: historyStateOf(record) },
  ])
  return { kind: 'ok', record }
}

export async function deleteRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  id: number,
  version: number | null,
  author: Author,
): Promise<Saved | NotFound | Stale | InUse> {
  const current = await readAtVersion(transaction, resource, id, version)
  if (current.kind !== 'ok') return current
  const referrers = await findReferrers(transaction, tables[resource], [id])
  if (referrers.count > 0) return { kind: 'inUse', ...referrers }
  await removeRecord(transaction, resource, current.record, author)
  return current
}

export async function deleteRecords(
  transaction: Transaction<Database>,
  resource: ResourceName,
  ids: readonly number[],
  author: Author,
): Promise<SavedMany | NotFound | InUse> {
  const referrers = await findReferrers(transaction, tables[resource], ids)
  if (referrers.count > 0) return { kind: 'inUse', ...referrers }
  for (const id of ids) {
    const current = await selectById(transaction, tables[resource], id)
    if (current === undefined) return { kind: 'notFound', id }
    await removeRecord(transaction, resource, current, author)
  }
  return { kind: 'ok', ids: [...ids] }
}

export async function removeRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  record: StoredRecord,
  author: Author,
): Promise<void> {
  await deleteRow(transaction, tables[resource], record.id)
  await appendChanges(transaction, resource, author, [
    { action: 'delete', recordId: record.id, before: historyStateOf(record), after: null },
  ])
}

/**
 * Distributes the positions of these records among them again, in the order given. Versions stay the same: no form
 * writes the order, so moving a record must not make an open form stale.
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
    const moved = after[index]
    if (moved === undefined || moved === id) continue
    await updateRow(transaction, tables[resource], moved, { position })
  }
  if (after.some((id, index) => id !== before[index])) {
    await appendChanges(transaction, resource, author, [
      { action: 'reorder', recordId: null, before: { ids: before }, after: { ids: after } },
    ])
  }
  return { kind: 'ok', ids: after }
}

/** Reads a record in the version that the client read; null accepts any version. */
export async function readAtVersion(
  transaction: Transaction<Database>,
  resource: ResourceName,
  id: number,
  version: number | null,
): Promise<Saved | NotFound | Stale> {
  const record = await selectById(transaction, tables[resource], id)
  if (record === undefined) return { kind: 'notFound', id }
  return version === null || record.version === version
    ? { kind: 'ok', record }
    : { kind: 'stale', current: record }
}

/**
 * Finds a reason not to write a record: a reference to a missing record, or another record with the same unique
 * values.
 */
export async function findObstacle(
  transaction: Transaction<Database>,
  resource: ResourceName,
  fields: Fields,
  changed: readonly string[],
  id: number | null,
): Promise<Duplicate | MissingReference | null> {
  const { references, unique } = descriptions[resource]
  for (const [field, target] of Object.entries(references)) {
    if (!changed.includes(field)) continue
    const referred = Number(fields[field])
    const isKnown = referred <= INTEGER_MAX && (await hasRecord(transaction, tables[target], referred))
    if (!isKnown) return { kind: 'missingReference', field }
  }
  if (!unique.some((field) => changed.includes(field))) return null
  const records = await findDuplicates(transaction, tables[resource], unique, fields, id)
  return records.length > 0 ? { kind: 'duplicate', records } : null
}

export function creationOf(record: StoredRecord): ChangeEvent {
  return { action: 'create', recordId: record.id, before: null, after: historyStateOf(record) }
}

/** Returns the state of a record for the history, without the counts of other records. */
export function historyStateOf(record: StoredRecord): Fields {
  if (record.cookieCount === undefined) return record
  return Object.fromEntries(Object.entries(record).filter(([field]) => field !== 'cookieCount'))
}
