import { z } from 'zod'
import { optionalText } from './fieldTypes.ts'
import { richText } from './richText.ts'

/** `text`: words only; `registry`: its words, then the tables of cookies (once: in the first such section). */
export const SECTION_KINDS = ['text', 'registry'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

/** A part of the charter's text. The first one usually has no heading: it introduces the page. */
export const sectionSchema = z.strictObject({
  /** Plain text; an address between angle brackets (`<https://…>`) becomes a link in HTML. */
  heading: optionalText,
  body: richText,
  kind: z.enum(SECTION_KINDS).default('text'),
})

export type Section = z.infer<typeof sectionSchema>
