import { z } from 'zod'
import { choice, choiceList, inLanguages, optionalText } from './fieldTypes.ts'
import { richText } from './richText.ts'
import { providerColumns } from './tableColumns.ts'
import { SECTION_KINDS, SECTION_TOPICS, SECTION_WORDINGS } from './choices.ts'

/** A part of the charter's text. The first one usually has no heading: it introduces the page. */
export const sectionSchema = z.strictObject({
  /** Plain text; an address between angle brackets (`<https://…>`) becomes a link in HTML. */
  heading: inLanguages(optionalText),
  body: inLanguages(richText),
  kind: choice(SECTION_KINDS, 'text'),
  /** Of its table of providers; none: the usual ones. */
  columns: inLanguages(providerColumns),
  // Internal, never published:
  /** The mandatory topics that it covers. */
  topics: choiceList(SECTION_TOPICS),
  /** `model` until somebody has read the model text that was inserted. */
  wording: choice(SECTION_WORDINGS, 'own'),
})

export type Section = z.infer<typeof sectionSchema>
