import { Button } from '@mui/material'
import { useListContext, useNotify, useResourceContext } from 'react-admin'
import type { StoredRecord } from '../../kit/records.ts'
import { messageOf, problemOf } from '../../kit/server/problem.ts'
import { useText } from '../../i18n/useText.ts'
import { useReview } from './useReview.ts'

/** Says of the selected records that they were checked today. */
export function BulkReview() {
  const text = useText()
  const notify = useNotify()
  const resource = useResourceContext() ?? ''
  const { selectedIds, onUnselectItems } = useListContext<StoredRecord>()
  const { review, isPending } = useReview(resource)
  const onSuccess = () => {
    notify('findings.review.done', { type: 'success', messageArgs: { smart_count: selectedIds.length } })
    onUnselectItems()
  }
  const onError = (error: Error) =>
    notify(messageOf(error), { type: 'error', messageArgs: problemOf(error)?.args })
  return (
    <Button loading={isPending} onClick={() => review(selectedIds, { onSuccess, onError })}>
      {text('findings.review.action')}
    </Button>
  )
}
