import { type Catalogue, createCatalogue } from './catalogue.ts'
import { listFacts } from './facts/facts.ts'
import type { SourcedTracker } from './knownTracker.ts'
import { matchTrackers, type TypedTracker } from './matchTrackers.ts'

let catalogue: Catalogue | null = null

/** Finds the facts in this program on a tracker, the best first, without those on trackers of another domain. */
export function findFacts(typed: TypedTracker): SourcedTracker[] {
  catalogue ??= createCatalogue(listFacts())
  return matchTrackers(typed, catalogue)
    .filter(({ isOfDomain }) => isOfDomain !== false)
    .map(({ tracker }) => tracker)
}
