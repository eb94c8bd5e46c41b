/**
 * Where the charter of a site stands: the first one, which has no slug here, at `/charte`; in another language than its base
 * language, at `/charte/en`.
 */
export function charterBase(slug: string | undefined, language?: string): string {
  const base = slug === undefined ? '/charte' : `/${slug}/charte`
  return language === undefined ? base : `${base}/${language}`
}

/** The address of the list of versions, which every page that speaks of itself leads to. */
export function versionsAddress(slug: string | undefined): string {
  return `${charterBase(slug)}/versions`
}
