import type { z } from 'zod'
import type { ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import type {
  Author,
  Fields,
  InvalidState,
  NotFound,
  Obstacle,
  Saved,
  Stale,
  StoredRecord,
} from '#server/http/store.ts'
import { fieldErrors } from '#api/message.ts'
import { appendChanges, findChange, findLastState } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database, Row } from './database.ts'
import { completePlacement } from './placement.ts'
import { findFreePosition, insertRow, updateRow } from './records.ts'
import { type Table, tables } from './tables.ts'
import { historyStateOf, selectForWriting } from './selectForWriting.ts'
import { findObstacle } from './findObstacle.ts'
import { toRow } from './toRow.ts'

/** Restores a record to its state after an entry of the history or, for a deletion, before it. */
export async function restoreRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  id: number,
  { change: changeId, version }: { change: number; version: number | null },
  author: Author,
): Promise<Saved | NotFound | Stale | Obstacle | InvalidState> {
  const change = await findChange(transaction, resource, id, changeId)
  const state = change && (change.after ?? change.before)
  if (!state) return { kind: 'notFound', id: changeId }
  const current = (await selectForWriting(transaction, resource, id)) ?? null
  if (current === null && version !== null) return { kind: 'notFound', id }
  if (current !== null && current.version !== version) return { kind: 'stale', current }
  return putBack(transaction, resource, { id, current, state }, author)
}

interface PutBack {
  id: number
  /** The present record; null when it is deleted. */
  current: StoredRecord | null
  /** The earlier state, from the history. */
  state: Fields
}

/** Writes an earlier state as today's rules take it. */
export async function putBack(
  transaction: Transaction<Database>,
  resource: ResourceName,
  { id, current, state }: PutBack,
  author: Author,
): Promise<Saved | Obstacle | InvalidState> {
  const read = parseEarlierFields(descriptions[resource].schema, { ...placementOf(current), ...state })
  if (read.kind === 'invalid') return read
  const { written } = tables[resource]
  const fields = await completePlacement(transaction, resource, read.fields, current)
  const obstacle = await findObstacle(transaction, resource, fields, written, current)
  // Nobody chose its sites just now, so that there is nothing to choose again.
  if (obstacle?.kind === 'missingReference' && obstacle.field === 'siteIds')
    return { kind: 'invalid', errors: { siteIds: { message: 'errors.earlierSiteGone' } } }
  if (obstacle !== null) return obstacle
  const table = tables[resource]
  const place = table.hasPosition ? await findPlace(transaction, table, current, state) : null
  const record = await writeEarlierState(
    transaction,
    resource,
    { id, current, fields, position: place },
    author,
  )
  return { kind: 'ok', record }
}

const PLACEMENT = [
  'siteIds',
  'siteLocations',
  'slug',
  'archived',
  'charterList',
  'sectionOrder',
  'languages',
  'translations',
]

/** The sites and languages of a record as they are now: an entry from before there were several says nothing of them. */
function placementOf(current: StoredRecord | null): Fields {
  return Object.fromEntries(Object.entries(current ?? {}).filter(([field]) => PLACEMENT.includes(field)))
}

/** An existing record keeps its position. A deleted one gets its old position, or the last one where another has it now. */
async function findPlace(
  transaction: Transaction<Database>,
  table: Table,
  current: StoredRecord | null,
  state: Fields,
): Promise<number> {
  return current === null
    ? findFreePosition(transaction, table, Number(state.position))
    : Number(current.position)
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
