import { isOrigin, originsIn, type Site } from '#charter/register/site.ts'

/** Lists the origins that may show the charter in a frame: the platform's and the site's embedding sites. */
export function listFrameAncestors({ platformUrl, embeddingSites }: Site): string[] {
  const origins = [platformUrl, ...originsIn(embeddingSites)].flatMap((address) => {
    return URL.parse(address)?.origin ?? []
  })
  // An address may contain characters with a meaning in a policy: `https://*`, `https://x;sandbox`.
  return [...new Set(origins.filter(isOrigin))]
}
