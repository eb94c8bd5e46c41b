import { Button, Typography } from '@mui/material'
import { lazy, Suspense, useState } from 'react'
import { useUpdateMany } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import type { AdminRecord } from '../../kit/records.ts'
import { useText } from '../../i18n/useText.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useRefusal } from '../../kit/session/refusal.ts'
import { useToday } from '../../kit/timeZone.tsx'

// Loaded on demand: the list does not need it.
const BulkReviewDialog = lazy(async () => ({
  default: (await import('./BulkReviewDialog.tsx')).BulkReviewDialog,
}))

/** Records that the selected records were reviewed today. */
export function BulkReview() {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('findings.review.action')}</Button>
      {isOpen && (
        <Suspense>
          <BulkReviewDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
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
  const today = useToday()
  const [updateMany, { isPending, error }] = useUpdateMany<AdminRecord, Error>()
  const { whole } = useRefusal(error)
  if (field !== 'reviewedOn' || !mayReview) return null
  return (
    <>
      <Button
        size="small"
        loading={isPending}
        onClick={() =>
          void updateMany(
            resource,
            { ids: [recordId], data: { reviewedOn: today() } },
            {
              onSuccess: () => onDone(text('findings.review.done', { smart_count: 1 })),
              // Shown below the button.
              onError: () => undefined,
            },
          )
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
