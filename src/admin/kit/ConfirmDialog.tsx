import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useId } from 'react'
import { useText } from '../i18n/useText.ts'

interface ConfirmDialogProps {
  /** The question. */
  title: string
  /** What is at stake; and, once it was refused, why. */
  children: ReactNode
  /** The button that does it. */
  action: ReactNode
  cancelLabel?: string
  isPending: boolean
  onClose: () => void
}

/** Asks before something is done. While it is under way it can't be closed: a refusal would be said nowhere. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, cancelLabel, isPending, onClose } = props
  const text = useText()
  const titleId = useId()
  const stakeId = useId()
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
      aria-describedby={stakeId}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent id={stakeId}>{children}</DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={isPending} onClick={onClose}>
          {cancelLabel ?? text('app.form.cancel')}
        </Button>
        {action}
      </DialogActions>
    </Dialog>
  )
}
