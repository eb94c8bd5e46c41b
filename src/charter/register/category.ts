import { z } from 'zod'
import { CONSENTS } from './choices.ts'
import { describeField, optionalLongText, requiredChoice, requiredText } from './fieldTypes.ts'
import { foldText } from '../kit/foldText.ts'

/** A family of purposes (« finalité ») under which the charter groups its cookies. */
export const categorySchema = z.strictObject({
  /** A stable name for machines: `necessary`. */
  key: describeField(requiredText.regex(/^[a-z][a-z0-9_-]*$/, 'errors.key'), 'text', ''),
  name: requiredText,
  description: optionalLongText,
  consent: requiredChoice(CONSENTS, 'exempt'),
})

export type Category = z.infer<typeof categorySchema>

/** The key that a new category gets from its name: « Mesure d’audience » → `mesure_d_audience`. */
export function categoryKeyOf(name: string): string {
  const words = foldText(name).match(/[a-z0-9]+/g) ?? []
  const key = words.join('_')
  return /^[a-z]/.test(key) ? key : `category_${key}`
}
