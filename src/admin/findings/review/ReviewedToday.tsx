import { Button, Typography } from '@mui/material'
import type { FoundRecord } from '#api/findings.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useRefusal } from '../../kit/session/refusal.ts'
import { useText } from '../../i18n/useText.ts'
import { useReview } from './useReview.ts'

interface ReviewedTodayProps {
  finding: FoundRecord
  onDone: (said: string) => void
}

/** « Vérifié aujourd’hui », where a record has not been checked for too long. */
export function ReviewedToday({ finding, onDone }: ReviewedTodayProps) {
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
