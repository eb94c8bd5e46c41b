import canonicalize from 'canonicalize'
import {
  blankCategory,
  blankCookie,
  blankProvider,
  blankSection,
  blankSite,
} from '../register/blankRecords.ts'
import type { StoredEntry } from '../history/change.ts'
import { type LiveRecord, parseRecord } from './evidence.ts'
import type { Flaw } from './verdict.ts'

/** The values of fields that did not exist yet when a record was last written. */
const BLANKS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  providers: blankProvider,
  categories: blankCategory,
  cookies: blankCookie,
  sections: blankSection,
  sites: blankSite,
}

/** A record as its last entry left it, and its position if it was moved later. */
interface LastState {
  entry: StoredEntry
  record: () => Readonly<Record<string, unknown>>
  position: number | null
}

export type ReplayVerdict = { kind: 'same'; records: number } | { kind: 'different'; flaw: Flaw }

export interface Replay {
  /** Adds an intact entry; returns false when this program does not know its action. */
  take(entry: StoredEntry): boolean
  /** Compares the current register with the one that results from the history. */
  compare(records: Iterable<LiveRecord>): ReplayVerdict
}

export function isOfRegister({ resource }: StoredEntry): boolean {
  return Object.hasOwn(BLANKS, resource)
}

/** Rebuilds every record of the register from its history. */
export function replayHistory(): Replay {
  const states = new Map<string, LastState>()

  function reorder(resource: string, entry: StoredEntry): void {
    const keys = parseIds(parseRecord(entry.after)).map((id) => recordKey(resource, id))
    const moved = keys.map((key) => states.get(key)).filter((state) => state !== undefined)
    const positions = moved.map(positionOf).toSorted((one, other) => one - other)
    for (const [index, state] of moved.entries()) state.position = positions[index] ?? null
  }

  return {
    take(entry) {
      const { action, resource, recordId } = entry
      const key = recordKey(resource, recordId)
      switch (action) {
        case 'create':
        case 'update':
        case 'restore':
          states.set(key, { entry, record: once(() => parseRecord(entry.after)), position: null })
          return true
        case 'delete':
          states.delete(key)
          return true
        case 'reorder':
          reorder(resource, entry)
          return true
        default:
          return action === 'refuse'
      }
    },
    compare(records) {
      const live = new Map([...records].map((one) => [recordKey(one.resource, one.record.id), one]))
      for (const [key, state] of states) {
        const flaw = flawOf(state, live.get(key))
        if (flaw !== null) return { kind: 'different', flaw }
      }
      const unknown = [...live].find(([key]) => !states.has(key))?.[1]
      if (unknown === undefined) return { kind: 'same', records: states.size }
      const { resource, record } = unknown
      const place = { id: null, entry: null, resource, recordId: record.id }
      return { kind: 'different', flaw: { reason: 'rowUnknown', ...place } }
    },
  }
}

function flawOf(state: LastState, live: LiveRecord | undefined): Flaw | null {
  const { entry } = state
  const where = { id: entry.id, entry, resource: entry.resource, recordId: entry.recordId ?? 0 }
  if (live === undefined) return { reason: 'rowMissing', ...where }
  const field = fieldThatDiffers(state, live)
  return field === undefined ? null : { reason: 'row', ...where, field }
}

function fieldThatDiffers(state: LastState, { resource, record: found }: LiveRecord): string | undefined {
  const blank: Readonly<Record<string, unknown>> = BLANKS[resource] ?? {}
  const logged = state.record()
  const expected = state.position === null ? logged : { ...logged, position: state.position }
  // A field that only the log has belongs to an earlier layout of the register.
  const known = new Set([
    ...Object.keys(found),
    ...Object.keys(expected).filter((field) => Object.hasOwn(blank, field)),
  ])
  return [...known].find((field) => !isEqual(found[field], expected[field] ?? blank[field]))
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || canonicalize(one) === canonicalize(other)
}

function positionOf({ position, record }: LastState): number {
  return position ?? Number(record().position)
}

function parseIds({ ids }: Record<string, unknown>): number[] {
  return Array.isArray(ids) ? ids.map(Number) : []
}

function recordKey(resource: string, id: number | null): string {
  return `${resource}/${id}`
}

function once<Value>(compute: () => Value): () => Value {
  let result: { value: Value } | null = null
  return () => (result ??= { value: compute() }).value
}
