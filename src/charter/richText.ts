import { z } from 'zod'
import { text } from './fieldTypes.ts'
import { sanitiseRichText } from './sanitiseRichText.ts'

/** Longest formatted text, its tags included, in UTF-16 code units. */
export const RICH_TEXT_MAX = 100_000

/** Formatted text as HTML, reduced to what a charter may hold (see `sanitiseRichText`). */
export const richText = text(RICH_TEXT_MAX)
  .nullish()
  .transform((html) => sanitiseRichText(html ?? ''))
  // Writing `<` as `&lt;` makes a text longer: what is stored must be accepted when it comes back.
  .pipe(z.string().max(RICH_TEXT_MAX))
