import { foldText } from '../kit/foldText.ts'
import { groupBy } from '../kit/collections.ts'
import type { SourcedTracker } from './facts/factFamily.ts'
import { literalHead } from './matchesPattern.ts'

/** An index of known trackers by name, so that a search does not go through all of them. */
export interface Catalogue {
  /** All trackers by their whole name, see `nameKey`. */
  exact: ReadonlyMap<string, readonly CatalogueEntry[]>
  /** Patterns and prefixes by their head: the text before the first star. */
  heads: ReadonlyMap<string, readonly CatalogueEntry[]>
  /** The longest of those heads, in UTF-16 code units. */
  longestHead: number
}

export interface CatalogueEntry {
  /** The position in the catalogue, which decides between two equally good matches. */
  rank: number
  /** The name without white space around it. */
  name: string
  tracker: SourcedTracker
}

/** Characters beside stars that a pattern needs; `*` alone would match every name. */
const LITERAL_MIN = 2

export function createCatalogue(trackers: readonly SourcedTracker[]): Catalogue {
  const entries = trackers.map((tracker, rank): CatalogueEntry => ({
    rank,
    name: tracker.name.trim(),
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
    heads,
    longestHead: [...heads.keys()].reduce((longest, head) => Math.max(longest, head.length), 0),
  }
}

/**
 * Returns the key by which whole names are compared, without regard to case. Heads of patterns are compared with case:
 * otherwise Drupal's `SESS*` would match every `sessionid`.
 */
export function nameKey(name: string): string {
  return foldText(name)
}
