import type { ResourceName } from '#api/resourceNames.ts'
import type {
  Author,
  Fields,
  NotFound,
  Obstacle,
  RecordEdit,
  Saved,
  SavedMany,
  Stale,
  StoredRecord,
  WrittenMany,
} from '#server/http/store.ts'
import { goOn, type Transaction } from './createWriter.ts'
import type { Database, Row } from './database.ts'
import { findForeignLanguage } from './completeTranslations.ts'
import { findObstacle } from './findObstacle.ts'
import { appendChanges, type ChangeEvent, readActSince, readHeadId } from './changes.ts'
import { storeImages } from './images.ts'
import { completePlacement } from './placement.ts'
import { deleteRow, freePositions, insertRow, nextPosition, setColumns } from './records.ts'
import { historyStateOf, selectForWriting, selectManyForWriting } from './selectForWriting.ts'
import { tables } from './tables.ts'
import { changedFields, recordFields, toRow } from './toRow.ts'

// Each write runs in a transaction that holds the write lock, so that its checks stay true until it ends.

export async function createRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  given: Fields,
  author: Author,
): Promise<Saved | Obstacle> {
  const table = tables[resource]
  const placed = await completePlacement(transaction, resource, given, null)
  const fields = await storeImages(transaction, table, placed)
  const obstacle =
    (await findObstacle(transaction, resource, fields, table.written, null)) ??
    (await findForeignLanguage(transaction, resource, fields, null))
  if (obstacle !== null) return obstacle
  const position: Row = table.hasPosition ? { position: await nextPosition(transaction, table) } : {}
  const stamps = { version: 1, createdAt: author.at, updatedAt: author.at }
  const record = await insertRow(transaction, table, { ...toRow(table, fields), ...position, ...stamps })
  await appendChanges(transaction, resource, author, [creationOf(record)])
  return { kind: 'ok', record }
}

/** Updates a record that was read in the same transaction, in the version that the client read. */
export async function updateRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  current: Saved | NotFound | Stale,
  fields: Fields,
  author: Author,
): Promise<Saved | NotFound | Stale | Obstacle> {
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
): Promise<WrittenMany | NotFound | Obstacle> {
  const before = await readHeadId(transaction)
  for (const id of ids) {
    const current = await selectForWriting(transaction, resource, id)
    if (current === undefined) return { kind: 'notFound', id }
    const saved = await overwriteRecord(transaction, resource, current, { ...current, ...fields }, author)
    if (saved.kind !== 'ok') return saved
  }
  return { kind: 'ok', ids: [...ids], act: await readActSince(transaction, before) }
}

export async function updateEachRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  edits: readonly RecordEdit[],
  author: Author,
): Promise<WrittenMany | NotFound | Stale | Obstacle> {
  const before = await readHeadId(transaction)
  for (const { id, version, fields } of edits) {
    const current = await readAtVersion(transaction, resource, id, version)
    if (current.kind !== 'ok') return current
    const { record } = current
    const saved = await overwriteRecord(transaction, resource, record, { ...record, ...fields }, author)
    if (saved.kind !== 'ok') return saved
  }
  const ids = edits.map(({ id }) => id)
  return { kind: 'ok', ids, act: await readActSince(transaction, before) }
}

export async function createRecords(
  transaction: Transaction<Database>,
  resource: ResourceName,
  records: readonly Fields[],
  author: Author,
): Promise<WrittenMany | Obstacle> {
  const before = await readHeadId(transaction)
  const ids: number[] = []
  for (const fields of records) {
    const created = await createRecord(transaction, resource, fields, author)
    if (created.kind !== 'ok') return created
    ids.push(created.record.id)
  }
  return { kind: 'ok', ids, act: await readActSince(transaction, before) }
}

export async function overwriteRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  before: StoredRecord,
  given: Fields,
  author: Author,
): Promise<Saved | Obstacle> {
  const table = tables[resource]
  const placed = await completePlacement(transaction, resource, given, before)
  const fields = await storeImages(transaction, table, placed)
  const changed = changedFields(table, before, fields)
  const obstacle =
    (await findObstacle(transaction, resource, fields, changed, before)) ??
    (await findForeignLanguage(transaction, resource, fields, before))
  if (obstacle !== null) return obstacle
  // Only changed columns are set, because SQLite rewrites the index of every column in the statement.
  const row = toRow(table, fields, changed)
  const stamps = { version: before.version + 1, updatedAt: author.at }
  const record: StoredRecord = { ...before, ...recordFields(table, changed, fields), ...stamps }
  const states = { before: historyStateOf(before), after: historyStateOf(record) }
  await goOn(transaction, setColumns(transaction, table, before.id, { ...row, ...stamps }))
  await appendChanges(transaction, resource, author, [{ action: 'update', recordId: record.id, ...states }])
  return { kind: 'ok', record }
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
  const places = await selectManyForWriting(transaction, resource, ids)
  const before = places.map(({ id }) => id)
  const unknown = ids.find((id) => !before.includes(id))
  if (unknown !== undefined) return { kind: 'notFound', id: unknown }

  const after = [...ids]
  const moves = places.flatMap(({ id, position }, index) => {
    const moved = after[index]
    return moved === undefined || moved === id ? [] : [{ id: moved, position: Number(position) }]
  })
  await freePositions(
    transaction,
    tables[resource],
    moves.map(({ id }) => id),
  )
  for (const { id, position } of moves)
    await goOn(transaction, setColumns(transaction, tables[resource], id, { position }))
  if (moves.length > 0) {
    // With the positions an entry says by itself where each record stands, whatever came before it.
    const positions = places.map(({ position }) => position)
    await appendChanges(transaction, resource, author, [
      {
        action: 'reorder',
        recordId: null,
        before: { ids: before, positions },
        after: { ids: after, positions },
      },
    ])
  }
  return { kind: 'ok', ids: after }
}

/** Reads a record to write over it, in the version that the client read; null accepts any version. */
export async function readAtVersion(
  transaction: Transaction<Database>,
  resource: ResourceName,
  id: number,
  version: number | null,
): Promise<Saved | NotFound | Stale> {
  const record = await selectForWriting(transaction, resource, id)
  if (record === undefined) return { kind: 'notFound', id }
  return version === null || record.version === version
    ? { kind: 'ok', record }
    : { kind: 'stale', current: record }
}

export function creationOf(record: StoredRecord): ChangeEvent {
  return { action: 'create', recordId: record.id, before: null, after: historyStateOf(record) }
}
