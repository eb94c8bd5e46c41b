import { Box, Button, Paper, TextField, Typography } from '@mui/material'
import { type FormEvent, useState } from 'react'
import ReadyIcon from '@mui/icons-material/CampaignOutlined'
import { useText } from '../i18n/useText.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { useSessionState } from '../kit/session/session.tsx'
import { useUnsaved } from '../kit/unsaved/UnsavedGuard.tsx'
import { useTell } from './useReadyNote.ts'

/** Tells those who publish that the draft is ready, with a word if there is something to say. */
export function TellReady() {
  const text = useText()
  const { canMail } = useSessionState()
  const [isOpen, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useTell()
  const refusal = useRefusal(error)
  useUnsaved(note !== '' && !isPending)

  function submit(event: FormEvent) {
    event.preventDefault()
    mutate(note)
  }

  if (!isOpen) {
    return (
      <Box sx={{ mb: 2 }}>
        <Button variant="outlined" startIcon={<ReadyIcon />} onClick={() => setOpen(true)}>
          {text('readyNote.tell')}
        </Button>
      </Box>
    )
  }
  return (
    <Paper component="form" variant="outlined" onSubmit={submit} noValidate sx={{ p: 2, mb: 2 }}>
      <Typography sx={{ mb: 1 }}>{text(canMail ? 'readyNote.whoByMail' : 'readyNote.who')}</Typography>
      <TextField
        autoFocus
        multiline
        maxRows={6}
        label={text('readyNote.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        error={refusal.of('note') !== undefined}
        helperText={refusal.of('note') ?? text('readyNote.noteHelp')}
      />
      {refusal.whole && <Typography color="error">{refusal.whole}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button type="submit" variant="contained" loading={isPending} loadingPosition="start">
          {text('readyNote.submit')}
        </Button>
        <Button
          color="inherit"
          onClick={() => {
            setNote('')
            setOpen(false)
          }}
        >
          {text('app.form.cancel')}
        </Button>
      </Box>
    </Paper>
  )
}
