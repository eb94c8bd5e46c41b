import { originsIn } from '#charter/embeddingSites.ts'
import type { Site } from '#charter/site.ts'

/** The origins whose pages may show the charter in a frame: the platform's, and those that the site names. */
export function framersOf({ platformUrl, embeddingSites }: Site): string[] {
  const origins = [platformUrl, ...originsIn(embeddingSites)].flatMap((address) => {
    return URL.parse(address)?.origin ?? []
  })
  return [...new Set(origins)]
}
