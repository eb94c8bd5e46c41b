import { escapeAttribute } from '../kit/html.ts'
import { LANGUAGES } from '../kit/language.ts'
import { words } from '../words/words.ts'

/**
 * Adds the way to all versions, at `address`, to where a frozen fragment states its own. What it says stays what was frozen; a
 * fragment that states nothing of itself stays as it is.
 */
export function linkVersions(fragment: string, address: string): string {
  const language = LANGUAGES.find((one) => fragment.startsWith(`<article class="charter" lang="${one}">`))
  if (language === undefined) return fragment
  const link = ` – <a href="${escapeAttribute(address)}">${words(language).page.seeVersions}</a>`
  return fragment.replace(EDITION, (_, statement: string) => `${statement}${link}</p>`)
}

/** Its own paragraph comes before all that an officer wrote. */
const EDITION = /(<p class="edition">.*?)<\/p>/
