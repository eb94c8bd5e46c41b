import { z } from 'zod'
import { COLUMN_FIELDS } from './columns.ts'
import { embeddingSites } from './embeddingSites.ts'
import { optionalLongText, optionalText, optionalWebAddress, requiredText } from './fieldTypes.ts'
import { LANGUAGES } from './language.ts'

/** A column of the charter's tables: which public field it shows, under which words. */
const columnSchema = z.strictObject({
  field: z.enum(COLUMN_FIELDS),
  label: requiredText,
})

/** The platform that the charter speaks of, and how its tables are laid out. */
export const siteSchema = z.strictObject({
  title: requiredText,
  platformName: requiredText,
  platformUrl: optionalWebAddress,
  language: z.enum(LANGUAGES),
  /** The data controller (GDPR art. 4(7)): name and address, published when filled in. */
  controller: optionalLongText,
  /** How to reach the data-protection officer (GDPR art. 13(1)(b)), published when filled in. */
  dpoContact: optionalText,
  /** Other sites that may show the charter in a frame, beside the platform itself: an origin on each line. */
  embeddingSites,
  columns: z.array(columnSchema).min(1, 'errors.noColumn').max(COLUMN_FIELDS.length),
})

export type Column = z.infer<typeof columnSchema>
export type Site = z.infer<typeof siteSchema>
