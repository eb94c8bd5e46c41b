import { z } from 'zod'
import { CONSENTS } from './choices.ts'
import { optionalLongText, requiredText } from './fieldTypes.ts'

/** A family of purposes (« finalité ») under which the charter groups its cookies. */
export const categorySchema = z.strictObject({
  /** A stable name for machines: `necessary`. */
  key: requiredText.regex(/^[a-z][a-z0-9_-]*$/, 'errors.key'),
  name: requiredText,
  description: optionalLongText,
  consent: z.enum(CONSENTS),
})

export type Category = z.infer<typeof categorySchema>
