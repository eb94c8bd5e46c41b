import { foldText } from '../kit/foldText.ts'
import type { SourcedTracker } from './facts/factFamily.ts'
import { literalHead } from './matchesPattern.ts'

/** Known trackers so that those of a name are found without going through all of them. */
export interface Catalogue {
  /** By their whole name, see `nameKey`. */
  exact: ReadonlyMap<string, readonly Entry[]>
  /** Patterns and prefixes, by what comes before their first star. */
  heads: ReadonlyMap<string, readonly Entry[]>
  /** The longest of those heads, in UTF-16 code units. */
  longestHead: number
}

export interface Entry {
  /** Its place in the catalogue: of two that are as good, the first. */
  rank: number
  /** Its name without the space around it. */
  name: string
  tracker: SourcedTracker
}

/** So many letters a pattern must have before it says anything of a name: `*` would fit every one. */
const LETTERS_MIN = 2

export function catalogueOf(trackers: readonly SourcedTracker[]): Catalogue {
  const entries = trackers.map((tracker, rank): Entry => ({ rank, name: tracker.name.trim(), tracker }))
  const open = entries.filter(
    ({ name, tracker }) =>
      tracker.nameMatch !== 'exact' && name.replaceAll('*', '').trim().length >= LETTERS_MIN,
  )
  const heads = groupBy(open, ({ name }) => literalHead(name))
  return {
    // A pattern that is typed as it is listed is the same name, too.
    exact: groupBy(entries, ({ name }) => nameKey(name)),
    heads,
    longestHead: [...heads.keys()].reduce((longest, head) => Math.max(longest, head.length), 0),
  }
}

function groupBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group === undefined) groups.set(keyOf(entry), [entry])
    else group.push(entry)
  }
  return groups
}

/**
 * A whole name is told apart from others case aside, as people write it; the beginning of one is not, or the
 * `SESS*` of Drupal would be found in every `sessionid`.
 */
export function nameKey(name: string): string {
  return foldText(name)
}
