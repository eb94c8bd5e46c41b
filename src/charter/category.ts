import { z } from 'zod'
import { optionalLongText, requiredText } from './fieldTypes.ts'

/** Whether the law asks for the visitor's consent first (loi Informatique et Libertés, art. 82). */
export const CONSENTS = ['exempt', 'required'] as const

/** A family of purposes (« finalité ») under which the charter groups its cookies. */
export const categorySchema = z.strictObject({
  /** A stable name for machines: `necessary`. */
  key: requiredText.regex(/^[a-z][a-z0-9_-]*$/, 'errors.key'),
  name: requiredText,
  description: optionalLongText,
  consent: z.enum(CONSENTS),
})

export type Category = z.infer<typeof categorySchema>
