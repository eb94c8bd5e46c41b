import { SelectionBar } from '../../kit/list/selection.tsx'
import { IfAllowed } from '../../kit/session/access.tsx'
import { BulkReview } from '../../findings/review/BulkReview.tsx'
import { BulkChange } from './BulkChange.tsx'
import { BulkDelete } from './BulkDelete.tsx'

/** What can be done with the selected cookies. */
export function CookieSelection() {
  return (
    <SelectionBar>
      <IfAllowed to="update" what="cookies">
        <BulkReview />
        <BulkChange />
      </IfAllowed>
      <IfAllowed to="delete" what="cookies">
        <BulkDelete />
      </IfAllowed>
    </SelectionBar>
  )
}
