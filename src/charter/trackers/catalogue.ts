import { getDomain } from 'tldts'
import { dropTrailing } from '../kit/dropTrailing.ts'
import { foldText } from '../kit/foldText.ts'
import { groupBy } from '../kit/collections.ts'
import type { SourcedTracker } from './knownTracker.ts'
import { literalHead } from './matchesPattern.ts'

/** An index of known trackers by name, so that a search does not go through all of them. */
export interface Catalogue {
  /** All trackers by their whole name, see `nameKey`. */
  exact: ReadonlyMap<string, readonly CatalogueEntry[]>
  /** Patterns and prefixes by their name as people shorten it, see `stemOf`. */
  stems: ReadonlyMap<string, readonly CatalogueEntry[]>
  /** Patterns and prefixes by their head: the text before the first star. */
  heads: ReadonlyMap<string, readonly CatalogueEntry[]>
  /** The longest of those heads, in UTF-16 code units. */
  longestHead: number
  /** All of them, in the order in which they were given. */
  listed: readonly SearchedTracker[]
}

interface SearchedTracker {
  id: number
  tracker: SourcedTracker
  /** The folded text that a search looks into. */
  searched: string
}

export interface CatalogueEntry {
  /** The position in the catalogue, which decides between two equally good matches. */
  rank: number
  /** The name without white space around it. */
  name: string
  tracker: SourcedTracker
  /** The registrable domains of the tracker; sources write `x.com (3rd party) or y.com`. */
  domains: readonly string[]
}

/** Characters beside stars that a pattern needs; `*` alone would match every name. */
const LITERAL_MIN = 2

export function createCatalogue(trackers: readonly SourcedTracker[]): Catalogue {
  const entries = trackers.map((tracker, rank): CatalogueEntry => ({
    rank,
    name: tracker.name.trim(),
    domains: domainsOf(tracker),
    tracker,
  }))
  const open = entries.filter(
    ({ name, tracker }) =>
      tracker.nameMatch !== 'exact' && name.replaceAll('*', '').trim().length >= LITERAL_MIN,
  )
  const heads = groupBy(open, ({ name }) => literalHead(name))
  return {
    // A pattern that is typed exactly as it is listed matches as a whole name.
    exact: groupBy(entries, ({ name }) => nameKey(name)),
    stems: groupBy(open, ({ name }) => nameKey(stemOf(name))),
    heads,
    listed: trackers.map((tracker, at) => ({ id: at + 1, tracker, searched: searchedText(tracker) })),
    longestHead: [...heads.keys()].reduce((longest, head) => Math.max(longest, head.length), 0),
  }
}

function domainsOf({ domain }: SourcedTracker): string[] {
  if (domain === '') return []
  return domain.split(/[\s,;()/]+/).flatMap((part) => getDomain(part) ?? [])
}

function searchedText({ name, service, provider, domain, description }: SourcedTracker): string {
  return foldText([name, service, provider, domain, description.fr, description.en].join('\n'))
}

/**
 * Returns the key by which whole names are compared, without regard to case. Heads of patterns are compared with case:
 * otherwise Drupal's `SESS*` would match every `sessionid`.
 */
export function nameKey(name: string): string {
  return foldText(name)
}

/** Returns a name without the part that changes: `_pk_id` for `_pk_id.*` and for `_pk_id.`. */
export function stemOf(name: string): string {
  return dropTrailing(name, '._/*-')
}
