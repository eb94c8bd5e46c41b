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

/** What a field holds that did not exist yet when the record was last written. */
const BLANKS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  providers: blankProvider,
  categories: blankCategory,
  cookies: blankCookie,
  sections: blankSection,
  sites: blankSite,
}

/** A record as its last entry left it, and where it was put since. */
interface LastState {
  entry: StoredEntry
  record: () => Readonly<Record<string, unknown>>
  position: number | null
}

export type ReplayVerdict = { kind: 'same'; records: number } | { kind: 'different'; flaw: Flaw }

export interface Replay {
  /** Takes an entry that holds; false when it is of a kind that nobody here knows. */
  take(entry: StoredEntry): boolean
  /** Holds the register as it is against what its history left. */
  compare(records: Iterable<LiveRecord>): ReplayVerdict
}

export function isOfRegister({ resource }: StoredEntry): boolean {
  return Object.hasOwn(BLANKS, resource)
}

/** Makes every record of the register again from its history. */
export function replayHistory(): Replay {
  const states = new Map<string, LastState>()

  function reorder(resource: string, entry: StoredEntry): void {
    const keys = idsIn(parseRecord(entry.after)).map((id) => keyOf(resource, id))
    const moved = keys.map((key) => states.get(key)).filter((state) => state !== undefined)
    const places = moved.map(placeOf).toSorted((one, other) => one - other)
    for (const [index, state] of moved.entries()) state.position = places[index] ?? null
  }

  return {
    take(entry) {
      const { action, resource, recordId } = entry
      const key = keyOf(resource, recordId)
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
      const live = new Map([...records].map((one) => [keyOf(one.resource, one.record.id), one]))
      for (const [key, state] of states) {
        const flaw = flawOf(state, live.get(key))
        if (flaw !== null) return { kind: 'different', flaw }
      }
      const unknown = [...live].find(([key]) => !states.has(key))?.[1]
      if (unknown === undefined) return { kind: 'same', records: states.size }
      const { resource, record } = unknown
      const nowhere = { id: null, entry: null, resource, recordId: record.id }
      return { kind: 'different', flaw: { reason: 'rowUnknown', ...nowhere } }
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
  // What the log has and the register no longer knows is of an earlier layout.
  const known = new Set([
    ...Object.keys(found),
    ...Object.keys(expected).filter((field) => Object.hasOwn(blank, field)),
  ])
  return [...known].find((field) => !isSame(found[field], expected[field] ?? blank[field]))
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || canonicalize(one) === canonicalize(other)
}

function placeOf({ position, record }: LastState): number {
  return position ?? Number(record().position)
}

function idsIn({ ids }: Record<string, unknown>): number[] {
  return Array.isArray(ids) ? ids.map(Number) : []
}

function keyOf(resource: string, id: number | null): string {
  return `${resource}/${id}`
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
