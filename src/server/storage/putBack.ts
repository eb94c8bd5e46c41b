import type { Transaction } from 'kysely'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Author, Fields, StoredRecord } from '#server/http/store.ts'
import { appendChanges, lastStateOf } from './changes.ts'
import type { Database, Row } from './database.ts'
import { insertRow, updateRow } from './records.ts'
import { tables } from './tables.ts'
import { toRow } from './toRow.ts'
import { remembered } from './writeRecords.ts'

interface EarlierState {
  id: number
  /** The record as it is; null when it is deleted. */
  current: StoredRecord | null
  fields: Fields
  /** Where it is to stand, where there is an order. */
  place: number | null
}

/** Writes an earlier state of a record over what it is, or a deleted record anew under the id that it had. */
export async function putBack(
  transaction: Transaction<Database>,
  resource: ResourceName,
  { id, current, fields, place }: EarlierState,
  author: Author,
): Promise<StoredRecord> {
  const table = tables[resource]
  const row: Row = { ...toRow(table, fields), ...(table.hasPosition ? { position: place } : {}) }
  const last = current ?? (await lastStateOf(transaction, resource, id))
  // Counted on from the last one there was: a form opened before must find itself stale.
  const stamps = { version: Number(last?.version ?? 0) + 1, updatedAt: author.at }
  const createdAt = typeof last?.createdAt === 'string' ? last.createdAt : author.at
  const record =
    current === null
      ? await insertRow(transaction, table, { id, ...row, createdAt, ...stamps })
      : await updateRow(transaction, table, id, { ...row, ...stamps })
  const before = current && remembered(current)
  await appendChanges(transaction, resource, author, [
    { action: 'restore', recordId: id, before, after: remembered(record) },
  ])
  return record
}
