import { NAMED_MAX as IMPORT_NAMED_MAX } from '#api/imports.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import { recordName } from '#charter/compare/recordName.ts'
import type { Change } from '#charter/history/change.ts'
import type {
  Act,
  Author,
  ChangedSince,
  Fields,
  InvalidState,
  Mention,
  NoSuchAct,
  Obstacle,
  Undone,
} from '#server/http/store.ts'
import { appendChanges, findAct, listWrittenSince } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { noteUndone } from './imports/importRows.ts'
import { putBack } from './restoreRecord.ts'
import { hasPublished } from './placement.ts'
import { findReferrers, findStanding } from './records.ts'
import { selectForWriting } from './selectForWriting.ts'
import { tables } from './tables.ts'
import { removeRecord } from './writeRecords.ts'

/**
 * Restores all records that an act changed or deleted to their state before it, and deletes those that it created. Of an import, also notes that it
 * was undone. If one was written again since, or cannot be restored, it stays as it is, and so do all the others unless `onChanged` says to go on.
 */
export async function undoAct(
  transaction: Transaction<Database>,
  act: Act,
  resources: readonly ResourceName[],
  author: Author,
  onChanged: 'rest' | 'nothing',
): Promise<Undone | NoSuchAct | ChangedSince | Obstacle | InvalidState> {
  const entries = await findAct(transaction, act)
  const [head, ...others] = entries ?? []
  const importId = head?.resource === 'imports' && head.action === 'import' ? head.recordId : null
  const written = (importId === null ? entries : others) ?? []
  const steps = written.map((entry) => stepBack(entry, resources)).filter((step) => step !== null)
  if (steps.length === 0 || steps.length !== written.length) return { kind: 'noSuchAct' }

  const changed = await findChanged(transaction, steps, act)
  if (changed.length > 0 && onChanged === 'nothing')
    return { kind: 'changedSince', records: changed.slice(0, NAMED_MAX), count: changed.length }
  const kept = new Set(changed.map(keyOf))

  // The last entry comes first: a record that others refer to was deleted after they were changed.
  const left = [...changed]
  const todo = steps.filter((step) => !kept.has(keyOf(step))).toReversed()
  for (const step of todo) {
    const undone = await undoStep(transaction, step, author)
    if (undone.kind === 'ok') continue
    if (onChanged === 'nothing') return undone
    left.push({ resource: step.resource, id: step.id, name: step.name })
  }
  const restored = steps.length - left.length
  if (importId !== null) {
    const { name, sha256 } = head?.after ?? {}
    const after = { name, sha256, restored, left: left.length }
    await appendChanges(transaction, 'imports', author, [
      { action: 'undo', recordId: importId, before: null, after },
    ])
    await noteUndone(transaction, importId, {
      at: author.at,
      by: author.who,
      restored,
      left: left.slice(0, IMPORT_NAMED_MAX),
      leftCount: left.length,
    })
  }
  return { kind: 'ok', restored }
}

async function undoStep(
  transaction: Transaction<Database>,
  step: Step,
  author: Author,
): Promise<{ kind: 'ok' } | ChangedSince | Obstacle | InvalidState> {
  const { resource, id, state } = step
  const current = (await selectForWriting(transaction, resource, id)) ?? null
  if (state !== null) return putBack(transaction, resource, { id, current, state }, author)
  const referrers = await findReferrers(transaction, tables[resource], [id])
  if (referrers.count > 0) return { kind: 'changedSince', ...referrers }
  const users = resource === 'sites' ? await findSiteUsers(transaction, step) : []
  if (users.length > 0)
    return { kind: 'changedSince', records: users.slice(0, NAMED_MAX), count: users.length }
  if (current !== null) await removeRecord(transaction, resource, current, author)
  return { kind: 'ok' }
}

function keyOf({ resource, id }: { resource: string; id: number }): string {
  return `${resource}/${id}`
}

/** What keeps a site that an act added: its own versions, or the records that were put on it since. */
async function findSiteUsers(transaction: Transaction<Database>, { id, name }: Step): Promise<Mention[]> {
  if (await hasPublished(transaction, id)) return [{ resource: 'sites', id, name }]
  const standing = await findStanding(transaction, id)
  return standing.map(({ resource, id, name }) => ({ resource, id, name }))
}

const NAMED_MAX = 20

/** A record to restore, with its state before the act, or to delete: the act created it. */
interface Step {
  resource: ResourceName
  id: number
  state: Fields | null
  name: string
}

/** Returns the step that undoes an entry; null for an entry that no step undoes, or on another resource. */
function stepBack(
  { action, resource, recordId, before, after }: Change,
  resources: readonly ResourceName[],
): Step | null {
  const known = resources.find((name) => name === resource)
  const state = action === 'create' ? after : before
  const isUndoable = action === 'create' || action === 'update' || action === 'delete'
  if (!known || !isUndoable || recordId === null || !state) return null
  const name = recordName(known, { values: state })
  return { resource: known, id: recordId, state: action === 'create' ? null : state, name }
}

async function findChanged(
  transaction: Transaction<Database>,
  steps: readonly Step[],
  { last }: Act,
): Promise<Mention[]> {
  const written = await listWrittenSince(transaction, last)
  const keys = new Set(written.map(({ resource, recordId }) => `${resource}/${recordId}`))
  return steps
    .filter((step) => keys.has(keyOf(step)))
    .map(({ resource, id, name }) => ({ resource, id, name }))
}
