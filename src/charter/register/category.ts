import { z } from 'zod'
import { CONSENTS } from './choices.ts'
import {
  describeField,
  inLanguages,
  optionalLongText,
  optionalReference,
  optionalText,
  requiredChoice,
  requiredText,
} from './fieldTypes.ts'
import { foldText } from '../kit/foldText.ts'
import { richText } from './richText.ts'
import { ownColumns } from './tableColumns.ts'

/** A family of purposes (« finalité ») under which the charter groups its cookies. */
export const categorySchema = z.strictObject({
  /** A stable name for machines: `necessary`. */
  key: describeField(requiredText.regex(/^[a-z][a-z0-9_-]*$/, 'errors.key'), 'text', ''),
  name: inLanguages(requiredText),
  /** What the page calls it, where two under different headings have the same words; its name otherwise. */
  heading: inLanguages(optionalText),
  /** The category under whose heading its table stands; that one has none. */
  parentId: optionalReference('categories'),
  description: inLanguages(optionalLongText),
  consent: requiredChoice(CONSENTS, 'exempt'),
  /** Formatted text between the description and the table, and below the table. */
  textBefore: inLanguages(richText),
  textAfter: inLanguages(richText),
  columns: inLanguages(ownColumns),
})

export type Category = z.infer<typeof categorySchema>

/** The key that a new category gets from its name: « Mesure d’audience » → `mesure_d_audience`. */
export function categoryKeyOf(name: string): string {
  const words = foldText(name).match(/[a-z0-9]+/g) ?? []
  const key = words.join('_')
  return /^[a-z]/.test(key) ? key : `category_${key}`
}
