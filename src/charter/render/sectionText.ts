import { readRichText } from '../richText/readRichText.ts'
import type { RichText } from '../richText/richTextBlocks.ts'
import { rememberResults } from '../rememberResults.ts'

/** A charter has some ten sections; twice that leaves room for the one that is being typed. */
const REMEMBERED = 24

/**
 * A section's body as the renderers write it. It is cleaned here too, for not every row comes through the API, and
 * remembered: a preview renders the whole page at each keystroke, of which one section at most has changed.
 */
export const sectionText: (body: string) => RichText = rememberResults(readRichText, REMEMBERED)
