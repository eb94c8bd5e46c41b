import { getDomain } from 'tldts'
import { type Catalogue, type CatalogueEntry, nameKey, stemOf } from './catalogue.ts'
import type { SourcedTracker } from './knownTracker.ts'
import { matchesPattern } from './matchesPattern.ts'
import { TRACKER_MATCHES, type TrackerMatch } from './trackerChoices.ts'

/** The name and domain of a cookie as they are typed. */
export interface TypedTracker {
  name: string
  domain: string
}

/** A known tracker that may be the typed one. */
export interface TrackerMatched {
  tracker: SourcedTracker
  matchedBy: TrackerMatch
  /** Whether its domain is the typed one; null where either is not known. */
  isOfDomain: boolean | null
}

type Match = CatalogueEntry & TrackerMatched

/** In UTF-16 code units. No real name is longer, so the rest is ignored. */
const NAME_MAX = 1_000

/**
 * Finds all known trackers that a typed name may mean, the best first: those of the typed domain; the facts in this
 * program, which say what the law makes of a tracker; the imported list; those of another domain. Among them an equal name
 * ranks before a pattern, a pattern before a prefix, and a longer name before a shorter one.
 */
export function matchTrackers({ name, domain }: TypedTracker, catalogue: Catalogue): TrackerMatched[] {
  const typed = name.slice(0, NAME_MAX).trim()
  if (typed === '') return []
  const registrable = getDomain(domain.trim().slice(0, NAME_MAX))
  return findMatches(typed, catalogue)
    .map((match) => ({ ...match, isOfDomain: isOfDomain(registrable, match) }))
    .toSorted(compareMatches)
    .map(({ tracker, matchedBy, isOfDomain }) => ({ tracker, matchedBy, isOfDomain }))
}

function findMatches(
  typed: string,
  { exact, stems, heads, longestHead }: Catalogue,
): Omit<Match, 'isOfDomain'>[] {
  const equal = exact.get(nameKey(typed)) ?? []
  // `_ga` is a tracker of its own beside `_ga_*`; `_pk_id` is what people call `_pk_id.*`.
  const isName = equal.some(({ tracker }) => tracker.source.origin === 'facts')
  const shortened = isName ? [] : (stems.get(nameKey(stemOf(typed))) ?? [])
  const same = [...new Set([...equal, ...shortened])]
  const lengths = Array.from({ length: Math.min(typed.length, longestHead) + 1 }, (_, length) => length)
  const open = lengths
    .flatMap((length) => heads.get(typed.slice(0, length)) ?? [])
    .filter((entry) => !same.includes(entry) && fits(entry, typed))
  return [
    ...same.map((entry) => ({ ...entry, matchedBy: 'exact' as const })),
    ...open.map((entry) => ({ ...entry, matchedBy: entry.tracker.nameMatch })),
  ]
}

/** Tells whether an entry that was found by its head matches the whole of `typed`. */
function fits({ name, tracker }: CatalogueEntry, typed: string): boolean {
  return tracker.nameMatch === 'prefix' || matchesPattern(name, typed)
}

function compareMatches(one: Match, other: Match): number {
  return (
    tierOf(one) - tierOf(other) ||
    TRACKER_MATCHES.indexOf(one.matchedBy) - TRACKER_MATCHES.indexOf(other.matchedBy) ||
    Number(other.isOfDomain ?? false) - Number(one.isOfDomain ?? false) ||
    other.name.length - one.name.length ||
    one.rank - other.rank
  )
}

/** Ranks a match by what tells most: the typed domain, then the facts in this program. */
function tierOf({ tracker, matchedBy, isOfDomain }: Match): number {
  if (isOfDomain === false) return 3
  if (isOfDomain === true && matchedBy !== 'prefix') return 0
  return tracker.source.origin === 'facts' ? 1 : 2
}

/** Tells whether an entry has the typed domain; null where either is not known. */
function isOfDomain(registrable: string | null, { domains }: CatalogueEntry): boolean | null {
  return registrable === null || domains.length === 0 ? null : domains.includes(registrable)
}
