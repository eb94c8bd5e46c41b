import { isOrigin, originsIn, type Site } from '#charter/register/site.ts'

/** The origins whose pages may show the charter in a frame: the platform's, and those that the site names. */
export function listFrameAncestors({ platformUrl, embeddingSites }: Site): string[] {
  const origins = [platformUrl, ...originsIn(embeddingSites)].flatMap((address) => {
    return URL.parse(address)?.origin ?? []
  })
  // An address may hold what means something in a policy: `https://*`, `https://x;sandbox`.
  return [...new Set(origins.filter(isOrigin))]
}
