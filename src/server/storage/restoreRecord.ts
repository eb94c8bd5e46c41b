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

/** Puts a record back to how an entry of the history left it, or, of its deletion, found it. */
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
  // A record that exists keeps its place; a deleted one comes back to where it stood, tied places going by id.
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

/** What people wrote of a state of a record, as today's schema has it: a field that did not exist then is empty. */
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
  /** The record as it is; null when it is deleted. */
  current: StoredRecord | null
  fields: Fields
  /** Where it is to stand, where there is an order. */
  position: number | null
}

/** Writes an earlier state of a record over what it is, or a deleted record anew under the id that it had. */
export async function writeEarlierState(
  transaction: Transaction<Database>,
  resource: ResourceName,
  { id, current, fields, position: place }: EarlierState,
  author: Author,
): Promise<StoredRecord> {
  const table = tables[resource]
  const row: Row = { ...toRow(table, fields), ...(table.hasPosition ? { position: place } : {}) }
  const last = current ?? (await findLastState(transaction, resource, id))
  // Counted on from the last one there was: a form opened before must find itself stale.
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
