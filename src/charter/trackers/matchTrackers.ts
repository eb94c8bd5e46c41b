import { getDomain } from 'tldts'
import { type Catalogue, type CatalogueEntry, nameKey } from './catalogue.ts'
import type { Proposal } from './knownTracker.ts'
import { matchesPattern } from './matchesPattern.ts'
import { TRACKER_MATCHES, type TrackerMatch } from './trackerChoices.ts'

/** The name and domain of a cookie as they are typed. */
export interface TypedTracker {
  name: string
  domain: string
}

interface Match extends CatalogueEntry {
  matchedBy: TrackerMatch
  isOfDomain: boolean
}

/** More proposals than this would be a list to read. */
const PROPOSALS_MAX = 5

/** In UTF-16 code units. No real name is longer, so the rest is ignored. */
const NAME_MAX = 1_000

/**
 * Finds proposals for a cookie by its typed name, the best first. An equal name ranks before a pattern, a pattern before
 * a prefix; then a tracker of the same domain ranks before others, and a longer name before a shorter one.
 */
export function matchTrackers({ name, domain }: TypedTracker, catalogue: Catalogue): Proposal[] {
  const typed = name.slice(0, NAME_MAX).trim()
  if (typed === '') return []
  const registrable = getDomain(domain.trim().slice(0, NAME_MAX))
  return findMatches(typed, catalogue)
    .map((match) => ({ ...match, isOfDomain: isOfDomain(registrable, match) }))
    .toSorted(compareMatches)
    .slice(0, PROPOSALS_MAX)
    .map(({ tracker, matchedBy }) => ({ ...tracker, matchedBy }))
}

function findMatches(typed: string, { exact, heads, longestHead }: Catalogue): Omit<Match, 'isOfDomain'>[] {
  const same = exact.get(nameKey(typed)) ?? []
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
    TRACKER_MATCHES.indexOf(one.matchedBy) - TRACKER_MATCHES.indexOf(other.matchedBy) ||
    Number(other.isOfDomain) - Number(one.isOfDomain) ||
    other.name.length - one.name.length ||
    one.rank - other.rank
  )
}

/** Tells whether an entry has the typed domain; sources write `x.com (3rd party) or y.com`. */
function isOfDomain(registrable: string | null, { tracker }: CatalogueEntry): boolean {
  if (registrable === null) return false
  return tracker.domain.split(/[\s,;()/]+/).some((part) => getDomain(part) === registrable)
}
