import type { Transaction } from 'kysely'
import type { ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import type {
  Author,
  Duplicate,
  InvalidState,
  MissingReference,
  NotFound,
  Saved,
  Stale,
} from '#server/http/store.ts'
import { changeOf } from './changes.ts'
import type { Database } from './database.ts'
import { putBack } from './putBack.ts'
import { selectById } from './records.ts'
import { rememberedFields } from './rememberedFields.ts'
import { tables } from './tables.ts'
import { findObstacle } from './writeRecords.ts'

/** Puts a record back to how an entry of the history left it, or, of its deletion, found it. */
export async function restoreRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  id: number,
  { change: changeId, version }: { change: number; version: number | null },
  author: Author,
): Promise<Saved | NotFound | Stale | Duplicate | MissingReference | InvalidState> {
  const change = await changeOf(transaction, resource, id, changeId)
  const state = change && (change.after ?? change.before)
  if (!state) return { kind: 'notFound', id: changeId }
  const current = (await selectById(transaction, tables[resource], id)) ?? null
  if (current === null && version !== null) return { kind: 'notFound', id }
  if (current !== null && current.version !== version) return { kind: 'stale', current }

  const read = rememberedFields(descriptions[resource].schema, state)
  if (read.kind === 'invalid') return read
  const { written } = tables[resource]
  const obstacle = await findObstacle(transaction, resource, read.fields, written, id)
  if (obstacle !== null) return obstacle
  // A record that exists keeps its place; a deleted one comes back to where it stood, tied places going by id.
  const { position } = current ?? state
  const place = typeof position === 'number' ? position : null
  const record = await putBack(transaction, resource, { id, current, fields: read.fields, place }, author)
  return { kind: 'ok', record }
}
