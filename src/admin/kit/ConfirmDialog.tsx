import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type ReactNode, useId } from 'react'
import { useText } from '../i18n/useText.ts'

interface ConfirmDialogProps {
  /** The question to confirm: « Supprimer _ga ? ». */
  title: string
  /** The consequences; after a refusal, its reason. */
  children: ReactNode
  /** The button that performs the action. */
  action: ReactNode
  cancelLabel?: string
  isPending: boolean
  onClose: () => void
}

/** Asks for confirmation. It stays open while the action is pending, so that a refusal has a place to be shown. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, cancelLabel, isPending, onClose } = props
  const text = useText()
  const titleId = useId()
  const contentId = useId()
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      aria-labelledby={titleId}
      aria-describedby={contentId}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent id={contentId}>{children}</DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={isPending} onClick={onClose}>
          {cancelLabel ?? text('app.form.cancel')}
        </Button>
        {action}
      </DialogActions>
    </Dialog>
  )
}
