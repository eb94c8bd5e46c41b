import { z } from 'zod'
import { COLUMN_FIELDS } from './columns.ts'
import { embeddingSites } from './embeddingSites.ts'
import {
  countryList,
  optionalDay,
  optionalLongText,
  optionalText,
  optionalWebAddress,
  requiredText,
} from './fieldTypes.ts'
import { LANGUAGES } from './language.ts'
import { periodSchema } from './lifetime/periodSchema.ts'
import { publisherDomains } from './publisherDomains.ts'
import { withdrawalUrl } from './withdrawalUrl.ts'

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
  /** The data controller (GDPR art. 4(7)): its name, published when filled in. */
  controller: optionalLongText,
  /** How to reach it (GDPR art. 13(1)(a)), published beside its name. */
  controllerContact: optionalLongText,
  /** How to reach the data-protection officer (GDPR art. 13(1)(b)), published when filled in. */
  dpoContact: optionalText,
  /** The link by which visitors change their mind at any time (loi Informatique et Libertés, art. 82), published. */
  withdrawalLabel: optionalText,
  withdrawalUrl,
  /** Other sites that may show the charter in a frame, beside the platform itself: an origin on each line. */
  embeddingSites,
  // Internal, never published:
  /** The domains of the platform, one on each line: a cookie of any of them is set by the platform itself. */
  publisherDomains,
  /** How long the platform remembers that a visitor accepted or refused. */
  consentChoiceRetention: periodSchema,
  /** Countries that an adequacy decision covers (GDPR art. 45), as the officer last checked. */
  adequacyCountries: countryList,
  adequacyCheckedOn: optionalDay,
  /** How long a check of a record holds; six months while nothing is said. */
  reviewInterval: periodSchema,
  /** When the charter as a whole is to be reviewed next. */
  nextReviewOn: optionalDay,
  columns: z.array(columnSchema).min(1, 'errors.noColumn').max(COLUMN_FIELDS.length),
})

export type Column = z.infer<typeof columnSchema>
export type Site = z.infer<typeof siteSchema>
