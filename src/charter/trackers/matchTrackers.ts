import { getDomain } from 'tldts'
import { type Catalogue, type Entry, nameKey } from './catalogue.ts'
import type { Proposal } from './knownTracker.ts'
import { matchesPattern } from './matchesPattern.ts'
import { TRACKER_MATCHES, type TrackerMatch } from './trackerChoices.ts'

/** What somebody has typed of a cookie. */
export interface TypedTracker {
  name: string
  domain: string
}

interface Match extends Entry {
  matchedBy: TrackerMatch
  isOfDomain: boolean
}

/** More would be a list to read, not a proposal. */
const PROPOSALS_MAX = 5

/** A longer name is nobody’s: what follows is not looked at. In UTF-16 code units. */
const NAME_MAX = 1_000

/**
 * What the catalogue says of a cookie by its name, a literal one or a pattern, best first: the same name before a
 * pattern before a beginning, a longer one before a shorter, one of the same domain before others.
 */
export function matchTrackers({ name, domain }: TypedTracker, catalogue: Catalogue): Proposal[] {
  const typed = name.slice(0, NAME_MAX).trim()
  if (typed === '') return []
  const registrable = getDomain(domain.trim().slice(0, NAME_MAX))
  return matchesOf(typed, catalogue)
    .map((match) => ({ ...match, isOfDomain: isOf(registrable, match) }))
    .toSorted(compareMatches)
    .slice(0, PROPOSALS_MAX)
    .map(({ tracker, matchedBy }) => ({ ...tracker, matchedBy }))
}

function matchesOf(typed: string, { exact, heads, longestHead }: Catalogue): Omit<Match, 'isOfDomain'>[] {
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

/** `typed` begins like the entry, whose head it was found by. */
function fits({ name, tracker }: Entry, typed: string): boolean {
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

/** Whether the entry’s domain, of which sources write `x.com (3rd party) or y.com`, is the one that was typed. */
function isOf(registrable: string | null, { tracker }: Entry): boolean {
  if (registrable === null) return false
  return tracker.domain.split(/[\s,;()/]+/).some((part) => getDomain(part) === registrable)
}
