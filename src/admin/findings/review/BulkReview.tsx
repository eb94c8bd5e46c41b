import { Button, Typography } from '@mui/material'
import { type Identifier, useListContext, useNotify, useResourceContext, useUpdateMany } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import type { AdminRecord } from '../../kit/records.ts'
import { messageOf, parseProblem } from '../../kit/server/problem.ts'
import { useText } from '../../i18n/useText.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useRefusal } from '../../kit/session/refusal.ts'
import { today } from '../../kit/time.tsx'

/** Records that the selected records were reviewed today. */
export function BulkReview() {
  const text = useText()
  const notify = useNotify()
  const resource = useResourceContext() ?? ''
  const { selectedIds, onUnselectItems } = useListContext<AdminRecord>()
  const { review, isPending } = useReview(resource)
  const onSuccess = () => {
    notify('findings.review.done', { type: 'success', messageArgs: { smart_count: selectedIds.length } })
    onUnselectItems()
  }
  const onError = (error: Error) =>
    notify(messageOf(error), { type: 'error', messageArgs: parseProblem(error)?.args })
  return (
    <Button loading={isPending} onClick={() => review(selectedIds, { onSuccess, onError })}>
      {text('findings.review.action')}
    </Button>
  )
}

interface ReviewButtonProps {
  finding: FoundRecord
  onDone: (message: string) => void
}

/** « Vérifié aujourd’hui », on a finding about a review that is overdue. */
export function ReviewButton({ finding, onDone }: ReviewButtonProps) {
  const text = useText()
  const { resource, recordId, field } = finding
  const mayReview = useMay('update', resource)
  const { review, isPending, error } = useReview(resource)
  const { whole } = useRefusal(error)
  if (field !== 'reviewedOn' || !mayReview) return null
  return (
    <>
      <Button
        size="small"
        loading={isPending}
        onClick={() =>
          review([recordId], { onSuccess: () => onDone(text('findings.review.done', { smart_count: 1 })) })
        }
      >
        {text('findings.review.action')}
      </Button>
      {whole && (
        <Typography variant="body2" color="error" role="alert">
          {whole}
        </Typography>
      )}
    </>
  )
}

interface ReviewCallbacks {
  onSuccess: () => void
  onError?: (error: Error) => void
}

/** Sets the day of review of records to today, in one request: all of them are changed, or none. */
function useReview(resource: string) {
  const [updateMany, { isPending, error }] = useUpdateMany<AdminRecord, Error>()
  return {
    isPending,
    error,
    review: (ids: Identifier[], { onSuccess, onError = () => undefined }: ReviewCallbacks) => {
      void updateMany(resource, { ids, data: { reviewedOn: today() } }, { onSuccess, onError })
    },
  }
}
