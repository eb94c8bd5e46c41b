import { useGetOne } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Stored } from '#api/resources.ts'
import type { Category } from '#charter/register/category.ts'

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
