import { Button, Typography } from '@mui/material'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { ErrorAlert } from '../../kit/states.tsx'
import { useText } from '../../i18n/useText.ts'

interface WithdrawDialogProps {
  /** What is taken back, in words. */
  accepted: string
  isPending: boolean
  /** Why it was not. */
  error: Error | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks before an acceptance is taken back, and says what goes: its reason would have to be typed again. */
export function WithdrawDialog({ accepted, isPending, error, onConfirm, onClose }: WithdrawDialogProps) {
  const text = useText()
  return (
    <ConfirmDialog
      title={text('findings.accepted.question')}
      isPending={isPending}
      onClose={onClose}
      action={
        <Button color="error" variant="contained" loading={isPending} onClick={onConfirm}>
          {text('findings.accepted.confirm')}
        </Button>
      }
    >
      {error && <ErrorAlert error={error} />}
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mb: 1.5 }}>{accepted}</Typography>
      <Typography>{text('findings.accepted.warning')}</Typography>
    </ConfirmDialog>
  )
}
