import { SelectionBar } from '../../kit/list/selection.tsx'
import { BulkReview } from '../../findings/review/BulkReview.tsx'

/** What can be done with the selected providers. */
export function ProviderSelection() {
  return (
    <SelectionBar>
      <BulkReview />
    </SelectionBar>
  )
}
