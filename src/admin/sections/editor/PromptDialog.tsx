import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useText } from '../../i18n/useText.ts'

interface PromptDialogProps {
  title: string
  label: string
  help: string
  initial: string
  /** What is wrong with the text; null when it can be applied. */
  parseProblem?: (typed: string) => string | null
  onApply: (typed: string) => void
  /** Takes off what there is already. */
  remove?: { label: string; run: () => void }
  onClose: () => void
}

/** Asks for one line of text. */
export function PromptDialog(props: PromptDialogProps) {
  const { title, label, help, initial, parseProblem, onApply, remove, onClose } = props
  const text = useText()
  const titleId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The dialog is drawn outside the section's form, but its events still reach it.
    event.stopPropagation()
    const found = parseProblem?.(typed) ?? null
    setProblem(found)
    if (!found) onApply(typed)
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
