import type { Charter } from './charter.ts'
import { rememberResults } from '../kit/rememberResults.ts'
import { readRichText } from '../richText/readRichText.ts'
import type { RichText } from '../richText/richTextBlocks.ts'

/** A charter has about ten sections; twice that number leaves room for the one that is being typed. */
const REMEMBERED_MAX = 24

/**
 * Reads a section's body for the renderers, which all go through here. It is sanitised again, because not every row comes
 * through the API. Results are remembered: a preview renders the whole page at each keystroke, and at most one section
 * has changed.
 */
export const sectionText: (body: string) => RichText = rememberResults(readRichText, REMEMBERED_MAX)

/** The name of the data controller, then its contact, on lines of their own. */
export function controllerText({ controller, controllerContact }: Charter): string {
  return [controller, controllerContact].filter(Boolean).join('\n')
}
