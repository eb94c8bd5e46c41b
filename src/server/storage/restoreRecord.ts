import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import type {
  Author,
  Duplicate,
  Fields,
  InvalidState,
  MissingReference,
  NotFound,
  Saved,
  Stale,
  StoredRecord,
} from '#server/http/store.ts'
import { fieldErrors } from '#api/message.ts'
import { appendChanges, findChange, findLastState } from './changes.ts'
import type { Database, Row } from './database.ts'
import { insertRow, selectById, updateRow } from './records.ts'
import { tables } from './tables.ts'
import { findObstacle, historyStateOf } from './writeRecords.ts'
import { toRow } from './toRow.ts'

/** Restores a record to its state after an entry of the history or, for a deletion, before it. */
export async function restoreRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  id: number,
  { change: changeId, version }: { change: number; version: number | null },
  author: Author,
): Promise<Saved | NotFound | Stale | Duplicate | MissingReference | InvalidState> {
  const change = await findChange(transaction, resource, id, changeId)
  const state = change && (change.after ?? change.before)
  if (!state) return { kind: 'notFound', id: changeId }
  const current = (await selectById(transaction, tables[resource], id)) ?? null
  if (current === null && version !== null) return { kind: 'notFound', id }
  if (current !== null && current.version !== version) return { kind: 'stale', current }

  const read = parseEarlierFields(descriptions[resource].schema, state)
  if (read.kind === 'invalid') return read
  const { written } = tables[resource]
  const obstacle = await findObstacle(transaction, resource, read.fields, written, id)
  if (obstacle !== null) return obstacle
  // An existing record keeps its position. A deleted one gets its old position; equal positions are ordered by id.
  const { position } = current ?? state
  const place = typeof position === 'number' ? position : null
  const record = await writeEarlierState(
    transaction,
    resource,
    { id, current, fields: read.fields, position: place },
    author,
  )
  return { kind: 'ok', record }
}

/** Parses the written fields of an earlier state with today's schema; a field that did not exist then is empty. */
export function parseEarlierFields<Schema extends z.ZodObject>(
  schema: Schema,
  state: Fields,
): { kind: 'ok'; fields: z.infer<Schema> } | InvalidState {
  const known = Object.keys(schema.shape).filter((field) => Object.hasOwn(state, field))
  const parsed = schema.safeParse(Object.fromEntries(known.map((field) => [field, state[field]])))
  return parsed.success
    ? { kind: 'ok', fields: parsed.data }
    : { kind: 'invalid', errors: fieldErrors(parsed.error) }
}

interface EarlierState {
  id: number
  /** The present record; null when it is deleted. */
  current: StoredRecord | null
  fields: Fields
  /** The position to write, for a resource with an order. */
  position: number | null
}

/** Overwrites a record with an earlier state, or inserts a deleted record again, under its old id. */
export async function writeEarlierState(
  transaction: Transaction<Database>,
  resource: ResourceName,
  { id, current, fields, position: place }: EarlierState,
  author: Author,
): Promise<StoredRecord> {
  const table = tables[resource]
  const row: Row = { ...toRow(table, fields), ...(table.hasPosition ? { position: place } : {}) }
  const last = current ?? (await findLastState(transaction, resource, id))
  // The version continues after the last one, so that a form that was opened before is stale.
  const stamps = { version: Number(last?.version ?? 0) + 1, updatedAt: author.at }
  const createdAt = typeof last?.createdAt === 'string' ? last.createdAt : author.at
  const record =
    current === null
      ? await insertRow(transaction, table, { id, ...row, createdAt, ...stamps })
      : await updateRow(transaction, table, id, { ...row, ...stamps })
  const before = current && historyStateOf(current)
  await appendChanges(transaction, resource, author, [
    { action: 'restore', recordId: id, before, after: historyStateOf(record) },
  ])
  return record
}
