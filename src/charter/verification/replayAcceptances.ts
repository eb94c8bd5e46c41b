import canonicalize from 'canonicalize'
import type { StoredEntry } from '../history/change.ts'
import { type LiveAcceptance, parseRecord } from './evidence.ts'
import type { Flaw } from './verdict.ts'

interface AcceptanceReplay {
  /** Takes an entry that holds; false when it is of a kind that nobody here knows. */
  take(entry: StoredEntry): boolean
  /** Holds who answers for what was found against what the history left. */
  compare(live: readonly LiveAcceptance[]): Flaw | null
}

/** Makes again, from the history, who answers for what was found. */
export function replayAcceptances(): AcceptanceReplay {
  const entries = new Map<string, StoredEntry>()
  return {
    take(entry) {
      const { action, before, after } = entry
      switch (action) {
        case 'accept':
          entries.set(keyOf(parseRecord(after)), entry)
          return true
        case 'withdraw':
          entries.delete(keyOf(parseRecord(before)))
          return true
        default:
          return action === 'refuse'
      }
    },
    compare(live) {
      const found = new Map(live.map((acceptance) => [keyOf(acceptance), acceptance]))
      const changed = [...entries].find(
        ([key, entry]) => canonicalize(found.get(key)) !== canonicalize(saidBy(entry)),
      )
      if (changed !== undefined) {
        const [finding, entry] = changed
        return { reason: 'acceptance', id: entry.id, entry, finding }
      }
      const unknown = [...found.keys()].find((key) => !entries.has(key))
      return unknown === undefined ? null : { reason: 'acceptance', id: null, entry: null, finding: unknown }
    },
  }
}

function saidBy({ after, who: by, at }: StoredEntry): Record<string, unknown> {
  // An older entry says nothing of a field.
  return { field: null, ...parseRecord(after), by, at }
}

/** As `findingId` has it, of what may be no finding. */
function keyOf({ rule, resource, recordId, aspect }: Readonly<Record<string, unknown>>): string {
  return [rule, resource, recordId, aspect].filter((part) => part !== '').join('-')
}
