import { isWebAddress } from '#charter/kit/webAddress.ts'
import { linkAddress } from '../linkAddress.ts'

/**
 * Returns the full address of a link of a pasted text, which may be relative to the platform; null for one that leads
 * nowhere from the charter: a place on the copied page, a file, or a page of no known site.
 */
export function completeLink(written: string, platformUrl: string): string | null {
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(written)
  if (hasScheme || /^(www\.|[^\s/]+@)/i.test(written)) return linkAddress(written)
  if (written === '' || written.startsWith('#')) return null
  const completed = URL.parse(written, platformUrl)?.href ?? ''
  return isWebAddress(completed) ? completed : null
}
