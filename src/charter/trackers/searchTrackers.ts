import { foldText } from '../kit/foldText.ts'
import type { Catalogue } from './catalogue.ts'
import type { ListedTracker } from './knownTracker.ts'

/**
 * Lists the known trackers that have every word of `search` in their name, provider, product, domain or purpose, the facts
 * in this program first. Accents and case are ignored. A list of a few thousand takes some milliseconds.
 */
export function searchTrackers({ listed }: Catalogue, search: string): ListedTracker[] {
  const words = foldText(search).split(/\s+/).filter(Boolean)
  return listed
    .filter(({ searched }) => words.every((word) => searched.includes(word)))
    .map(({ id, tracker }) => ({ id, ...tracker }))
}
