import { Button, Typography } from '@mui/material'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { SelectedNames, useSelectedRecords } from '../../kit/list/SelectedNames.tsx'
import { useBulkAct } from '../../kit/list/useBulkAct.tsx'
import { useText } from '../../i18n/useText.ts'
import { useToday } from '../../kit/timeZone.tsx'

/** Names the selected records, then records that they were reviewed today: all of them, or none. */
export function BulkReviewDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const today = useToday()
  const selection = useSelectedRecords()
  const { ids } = selection
  const { act, isPending, error } = useBulkAct('findings.review.done', onClose)
  return (
    <ConfirmDialog
      title={text('findings.review.question')}
      isPending={isPending}
      onClose={onClose}
      action={
        <Button
          variant="contained"
          loading={isPending}
          disabled={ids.length === 0}
          onClick={() => act({ ids, data: { reviewedOn: today() } })}
        >
          {text('findings.review.confirm', { smart_count: ids.length })}
        </Button>
      }
    >
      <Typography>{text('findings.review.which', { smart_count: ids.length })}</Typography>
      <SelectedNames selection={selection} />
      {error && <ErrorAlert error={error} />}
    </ConfirmDialog>
  )
}
