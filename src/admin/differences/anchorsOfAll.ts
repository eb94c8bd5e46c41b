import type { Difference } from '#charter/compare/difference.ts'
import { anchorsOf } from '../preview/frameDom.ts'
import type { SidePage } from './readCompared.ts'

const ID = / id="([^"]+)"/g

/** Where the page shows what differs: the ids of its elements. */
export function anchorsOfAll(differences: readonly Difference[], { html, register }: SidePage): string[] {
  const ids = new Set([...html.matchAll(ID)].map(([, id]) => id))
  const shown = differences.filter(({ isOnPage }) => isOnPage)
  const anchors = new Set(shown.flatMap(({ resource, id }) => anchorsOf(resource, id, register)))
  return [...anchors].filter((anchor) => ids.has(anchor))
}
