import { useGetOne } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Stored } from '#api/resources.ts'
import type { Category } from '#charter/register/category.ts'
import { FieldHelp } from '../../record/FieldHelp.tsx'
import type { Messages } from '../../i18n/fr/index.ts'

/** What answers "what do I write here?" for a field, and what the rules find of it. */
export function help(field: keyof Messages['cookies']['help']) {
  return <FieldHelp resource="cookies" field={field} />
}

/** The category that is chosen in the form around; undefined while there is none, or it is on its way. */
export function useCategoryOfForm(): (Category & Stored) | undefined {
  const categoryId: unknown = useWatch({ name: 'categoryId' })
  const { data } = useGetOne<Category & Stored>(
    'categories',
    { id: Number(categoryId) },
    { enabled: Boolean(categoryId) },
  )
  return categoryId ? data : undefined
}

/** What is asked of an exempt cookie only. */
export const EXEMPTION_FIELDS = [
  'exemptionGround',
  'exemptionReason',
  'audienceConditions',
  'audienceAssessmentUrl',
]
