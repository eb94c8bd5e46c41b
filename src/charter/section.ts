import { z } from 'zod'
import { SECTION_KINDS, SECTION_TOPICS } from './choices.ts'
import { choiceList, optionalText } from './fieldTypes.ts'
import { richText } from './richText.ts'

/** A part of the charter's text. The first one usually has no heading: it introduces the page. */
export const sectionSchema = z.strictObject({
  /** Plain text; an address between angle brackets (`<https://…>`) becomes a link in HTML. */
  heading: optionalText,
  body: richText,
  kind: z.enum(SECTION_KINDS).default('text'),
  // Internal, never published:
  /** What it tells visitors that they must be told. */
  topics: choiceList(SECTION_TOPICS),
})

export type Section = z.infer<typeof sectionSchema>
