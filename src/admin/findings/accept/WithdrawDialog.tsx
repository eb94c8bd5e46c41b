import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material'
import { useId } from 'react'
import { ErrorAlert } from '../../app/ErrorAlert.tsx'
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
  const titleId = useId()
  const whatGoesId = useId()
  return (
    // While it is under way it can't be closed: a refusal would be said nowhere.
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
      aria-describedby={whatGoesId}
    >
      <DialogTitle id={titleId}>{text('findings.accepted.question')}</DialogTitle>
      <DialogContent id={whatGoesId}>
        {error && <ErrorAlert error={error} />}
        <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mb: 1.5 }}>{accepted}</Typography>
        <Typography>{text('findings.accepted.warning')}</Typography>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={isPending} onClick={onClose}>
          {text('app.form.cancel')}
        </Button>
        <Button color="error" variant="contained" loading={isPending} onClick={onConfirm}>
          {text('findings.accepted.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
