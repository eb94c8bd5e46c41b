import { BulkChange } from './BulkChange.tsx'
import { BulkDelete } from './BulkDelete.tsx'

/** What can be done with the selected cookies together. */
export function CookieBulkActions() {
  return (
    <>
      <BulkChange />
      <BulkDelete />
    </>
  )
}
