import { dropTrailing } from '../kit/dropTrailing.ts'
import { foldText } from '../kit/foldText.ts'

/** The words that our own addresses begin with: no site can have one for its own. */
const RESERVED: ReadonlySet<string> = new Set(['api', 'assets', 'charte', 'healthz', 'metrics', 'readyz'])

export function isReservedSlug(slug: string): boolean {
  return RESERVED.has(slug)
}

/** The longest name in the DNS. */
const SLUG_MAX = 63

/**
 * The slug that a site gets from the address of its platform (`https://data.exemple.fr` → `data-exemple-fr`), or else from
 * its name. Entries of the history from before there were slugs are read by it: it must go on to give the same.
 */
export function slugOf({ platformUrl, platformName }: { platformUrl: string; platformName: string }): string {
  const host = /^https?:\/\/([^/?#:]+)/i.exec(platformUrl)?.[1] ?? ''
  const slug = hyphenated(host) || hyphenated(platformName) || 'plateforme'
  return isReservedSlug(slug) ? `plateforme-${slug}` : slug
}

function hyphenated(text: string): string {
  const words = foldText(text).match(/[a-z0-9]+/g) ?? []
  return dropTrailing(words.join('-').slice(0, SLUG_MAX), '-')
}
