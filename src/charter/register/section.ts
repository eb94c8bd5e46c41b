import { z } from 'zod'
import { choice, choiceList, describeField, optionalText, text } from './fieldTypes.ts'
import { sanitiseRichText } from '../richText/sanitiseRichText.ts'
import { SECTION_KINDS, SECTION_TOPICS } from './choices.ts'

/** Longest formatted text, its tags included, in UTF-16 code units. */
export const RICH_TEXT_MAX = 100_000

/** Formatted text as HTML, reduced to what a charter may hold (see `sanitiseRichText`). */
export const richText = describeField(
  text(RICH_TEXT_MAX)
    .nullish()
    .transform((html) => sanitiseRichText(html ?? ''))
    // Writing `<` as `&lt;` makes a text longer: what is stored must be accepted when it comes back.
    .pipe(z.string().max(RICH_TEXT_MAX)),
  'richText',
  '',
)

/** A part of the charter's text. The first one usually has no heading: it introduces the page. */
export const sectionSchema = z.strictObject({
  /** Plain text; an address between angle brackets (`<https://…>`) becomes a link in HTML. */
  heading: optionalText,
  body: richText,
  kind: choice(SECTION_KINDS, 'text'),
  // Internal, never published:
  /** The mandatory topics that it covers. */
  topics: choiceList(SECTION_TOPICS),
})

export type Section = z.infer<typeof sectionSchema>
