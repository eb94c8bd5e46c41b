import type { StoredEntry } from '../history/change.ts'
import type { ChangeAction } from '../register/choices.ts'
import { recordsOf, type Register, REGISTER_RESOURCES } from '../register/register.ts'
import { parseRecord } from './evidence.ts'
import { fieldThatDiffers, findingKey, type LeftState } from './leftState.ts'
import { takeOrder } from './takeOrder.ts'
import type { Flaw } from './verdict.ts'

export interface Replay {
  /** Adds an intact entry; returns a flaw when it does not start from what the entries before it left. */
  take(entry: StoredEntry): Flaw | null
  /** What the history has left of a resource: records by their ids, findings by `findingKey`. */
  left: (resource: string) => ReadonlyMap<string, LeftState>
}

/**
 * How an action goes on from what was left: whether there must be something, and whether the entry says what it was
 * (`before`) and what it became (`after`).
 */
interface Step {
  finds: 'nothing' | 'something' | 'either'
  isState: boolean
}

const STEPS: ReadonlyMap<string, Step> = new Map<ChangeAction, Step>([
  ['create', { finds: 'nothing', isState: true }],
  ['update', { finds: 'something', isState: true }],
  ['delete', { finds: 'something', isState: true }],
  ['restore', { finds: 'either', isState: true }],
  ['accept', { finds: 'either', isState: true }],
  ['withdraw', { finds: 'something', isState: true }],
  ['import', { finds: 'either', isState: true }],
  ['publish', { finds: 'nothing', isState: true }],
  // A page that was declared stays what it is, also when nobody stands for it any more.
  ['declare', { finds: 'nothing', isState: true }],
  ['retract', { finds: 'something', isState: false }],
  ['announce', { finds: 'nothing', isState: true }],
  ['recall', { finds: 'something', isState: false }],
  // What an import brought is told by the entries of its records.
  ['undo', { finds: 'something', isState: false }],
  ['setPassword', { finds: 'something', isState: false }],
  ['issueLink', { finds: 'something', isState: false }],
  ['endSessions', { finds: 'something', isState: false }],
])

/** The register of a version takes the place of the draft: the version stays what it is. */
const RESTORED_VERSION: Step = { finds: 'something', isState: false }

export function isKnownAction({ action }: StoredEntry): boolean {
  return STEPS.has(action) || action === 'reorder' || action === 'refuse'
}

/**
 * Replays the states of everything that the history tells of. A part of the history starts from the register of the
 * version before it (`start`); of the rest it is not known what was there.
 */
export function replayHistory(isWhole: boolean, start: Register | null = null): Replay {
  const states = new Map<string, Map<string, LeftState>>()
  if (start !== null) startFrom(start)

  function startFrom(register: Register): void {
    for (const resource of REGISTER_RESOURCES)
      for (const record of recordsOf(register, resource))
        leftOf(resource).set(String(record.id), { entry: null, record: () => record, position: null })
  }

  function leftOf(resource: string): Map<string, LeftState> {
    const left = states.get(resource) ?? new Map<string, LeftState>()
    states.set(resource, left)
    return left
  }

  /** Whether everything that exists of a resource is known. */
  function isComplete(resource: string): boolean {
    return isWhole || (start !== null && REGISTER_RESOURCES.some((one) => one === resource))
  }

  function beforeFlaw(entry: StoredEntry, { finds, isState }: Step, subject: string): Flaw | null {
    const { id, resource, recordId, before } = entry
    const left = leftOf(resource).get(subject)
    const where = { id, entry, resource, recordId }
    if (left === undefined) {
      const isFree = finds !== 'something' && (before === null || !isState)
      return isFree || !isComplete(resource) ? null : { reason: 'predecessor', ...where, isThere: false }
    }
    if (finds === 'nothing' || (isState && before === null))
      return { reason: 'predecessor', ...where, isThere: true }
    if (!isState || (left.position === null && before === left.entry?.after)) return null
    const field = fieldThatDiffers(resource, left, parseRecord(before))
    return field === undefined ? null : { reason: 'before', ...where, field }
  }

  return {
    take(entry) {
      const { action, resource, after } = entry
      if (action === 'refuse') return null
      if (action === 'reorder') return takeOrder(entry, leftOf(resource), isComplete(resource))
      const step = stepOf(entry)
      // What a newer program did is not known: it is taken for nothing, and the records must still be as before.
      if (step === undefined) return null
      const subject = subjectOf(entry)
      const flaw = beforeFlaw(entry, step, subject)
      if (!step.isState) return flaw
      if (after === null) leftOf(resource).delete(subject)
      else leftOf(resource).set(subject, { entry, record: once(() => parseRecord(after)), position: null })
      return flaw
    },
    left: leftOf,
  }
}

function stepOf({ action, resource }: StoredEntry): Step | undefined {
  if (action === 'restore' && resource === 'publications') return RESTORED_VERSION
  return STEPS.get(action)
}

/** What an entry is about, within its resource: a record by its id, a finding by its rule and record, the imported list. */
function subjectOf({ resource, recordId, before, after }: StoredEntry): string {
  return resource === 'findings' ? findingKey(parseRecord(after ?? before)) : String(recordId ?? '')
}

function once<Value>(compute: () => Value): () => Value {
  let result: { value: Value } | null = null
  return () => (result ??= { value: compute() }).value
}
