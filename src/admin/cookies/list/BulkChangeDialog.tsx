import { lazy, Suspense } from 'react'
import { loadFrenchScreens } from '../../kit/language.ts'
import type { BulkChangeFormProps } from './BulkChangeForm.tsx'

// Neither the inputs of all kinds of fields nor the texts of forms are part of the list's code.
const BulkChangeForm = lazy(async () => {
  const [form] = await Promise.all([import('./BulkChangeForm.tsx'), loadFrenchScreens()])
  return { default: form.BulkChangeForm }
})

/**
 * The form that changes several cookies, loaded when it is opened. A file of its own: what loads the form names each of its
 * chunks, and the list would carry these names with what it shows first.
 */
export function BulkChangeDialog(props: BulkChangeFormProps) {
  return (
    <Suspense>
      <BulkChangeForm {...props} />
    </Suspense>
  )
}
