import type { Charter } from './charter.ts'
import { rememberResults } from '../kit/rememberResults.ts'
import { linkAddresses } from '../richText/linkAddresses.ts'
import { readRichText } from '../richText/readRichText.ts'
import type { RichText } from '../richText/richTextBlocks.ts'
import { typesetRichText } from '../richText/typesetRichText.ts'

/** A charter has about ten sections and as many texts around its tables; the rest is room for what is being typed. */
const REMEMBERED_MAX = 48

/**
 * Reads a section's body as it is stored, sanitised again, because not every row comes through the API. Results are
 * remembered: a preview renders the whole page at each keystroke, and at most one section has changed.
 */
export const sectionText: (body: string) => RichText = rememberResults(readRichText, REMEMBERED_MAX)

/** Reads a section's body for those who read it as a page or a text. */
export function typesetSection(body: string, language: string): RichText {
  return language === 'fr' ? typesetFrench(body) : sectionText(body)
}

/** Reads a section's body for the page: as `typesetSection`, with links for the web addresses in it. */
export function pageSection(body: string, language: string): RichText {
  return language === 'fr' ? linkedFrench(body) : linked(body)
}

const linked = rememberResults((body) => linkAddresses(sectionText(body)), REMEMBERED_MAX)
const linkedFrench = rememberResults((body) => linkAddresses(typesetFrench(body)), REMEMBERED_MAX)

const typesetFrench = rememberResults((body) => typesetRichText(sectionText(body)), REMEMBERED_MAX)

/** The name of the data controller, then its contact, on lines of their own. */
export function controllerText({ controller, controllerContact }: Charter): string {
  return [controller, controllerContact].filter(Boolean).join('\n')
}
