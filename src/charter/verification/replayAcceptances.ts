import canonicalize from 'canonicalize'
import type { StoredEntry } from '../history/change.ts'
import { type LiveAcceptance, parseRecord } from './evidence.ts'
import type { Flaw } from './verdict.ts'

interface AcceptanceReplay {
  /** Adds an intact entry; returns false when this program does not know its action. */
  take(entry: StoredEntry): boolean
  /** Compares the current acceptances with those that result from the history. */
  compare(live: readonly LiveAcceptance[]): Flaw | null
}

/** Rebuilds the acceptances of findings from the history. */
export function replayAcceptances(): AcceptanceReplay {
  const entries = new Map<string, StoredEntry>()
  return {
    take(entry) {
      const { action, before, after } = entry
      switch (action) {
        case 'accept':
          entries.set(findingKey(parseRecord(after)), entry)
          return true
        case 'withdraw':
          entries.delete(findingKey(parseRecord(before)))
          return true
        default:
          return action === 'refuse'
      }
    },
    compare(live) {
      const found = new Map(live.map((acceptance) => [findingKey(acceptance), acceptance]))
      const different = [...entries].find(
        ([key, entry]) => canonicalize(found.get(key)) !== canonicalize(acceptanceOf(entry)),
      )
      if (different !== undefined) {
        const [finding, entry] = different
        return { reason: 'acceptance', id: entry.id, entry, finding }
      }
      const unknown = [...found.keys()].find((key) => !entries.has(key))
      return unknown === undefined ? null : { reason: 'acceptance', id: null, entry: null, finding: unknown }
    },
  }
}

function acceptanceOf({ after, who: by, at }: StoredEntry): Record<string, unknown> {
  // Older entries do not name the field.
  return { field: null, ...parseRecord(after), by, at }
}

/** The same text as `findingId`, for values that may be no finding. */
function findingKey({ rule, resource, recordId, aspect }: Readonly<Record<string, unknown>>): string {
  return [rule, resource, recordId, aspect].filter((part) => part !== '').join('-')
}
