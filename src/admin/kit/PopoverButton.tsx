import { Button, type ButtonProps, Popover, type PaperProps } from '@mui/material'
import { type ReactNode, useState } from 'react'

interface PopoverButtonProps extends Pick<ButtonProps, 'startIcon' | 'sx'> {
  label: string
  /** The accessible name of the dialog (`aria-label` or `aria-labelledby`), and its style. */
  dialog: Pick<PaperProps, 'aria-label' | 'aria-labelledby' | 'sx'>
  /** The content of the dialog. It is rendered only while the dialog is open. */
  children: (close: () => void) => ReactNode
}

/** A button that opens a dialog below it. */
export function PopoverButton({ label, dialog, children, ...button }: PopoverButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        {...button}
      >
        {label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', ...dialog } }}
      >
        {children(close)}
      </Popover>
    </>
  )
}
