import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useText } from '../../i18n/useText.ts'

interface PromptDialogProps {
  title: string
  label: string
  help: string
  initial: string
  /** Returns the reason why the text is invalid; null if it is valid. */
  validate?: (typed: string) => string | null
  onApply: (typed: string) => void
  /** The button that removes the current value. */
  remove?: { label: string; run: () => void }
  onClose: () => void
}

/** A dialog that asks for one line of text. */
export function PromptDialog(props: PromptDialogProps) {
  const { title, label, help, initial, validate, onApply, remove, onClose } = props
  const text = useText()
  const titleId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The dialog is outside the section's form in the page, but React still passes its events to that form.
    event.stopPropagation()
    const reason = validate?.(typed) ?? null
    setProblem(reason)
    if (!reason) onApply(typed)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
      disableRestoreFocus
      slotProps={{ transition: { onEnter: () => input.current?.focus() } }}
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <TextField
            label={label}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            error={problem !== null}
            helperText={problem ?? help}
            inputRef={input}
          />
        </DialogContent>
        <DialogActions>
          {remove && (
            <Button color="inherit" onClick={remove.run} sx={{ mr: 'auto' }}>
              {remove.label}
            </Button>
          )}
          <Button color="inherit" onClick={onClose}>
            {text('app.form.cancel')}
          </Button>
          <Button type="submit" variant="contained">
            {text('sections.editor.apply')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
