import { TextInput, useGetOne } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Category } from '#charter/category.ts'
import type { Cookie } from '#charter/cookie.ts'
import type { Stored } from '#api/resources.ts'
import { help } from './help.ts'

/** Asked only where it makes sense: in a category exempt from consent, or where something is already written. */
export function ExemptionReasonInput() {
  const [categoryId, reason] = useWatch<Cookie, ['categoryId', 'exemptionReason']>({
    name: ['categoryId', 'exemptionReason'],
  })
  const { data: category } = useGetOne<Category & Stored>(
    'categories',
    { id: categoryId },
    { enabled: Boolean(categoryId) },
  )
  if (category?.consent !== 'exempt' && !reason) return null
  return <TextInput source="exemptionReason" multiline maxRows={12} helperText={help('exemptionReason')} />
}
