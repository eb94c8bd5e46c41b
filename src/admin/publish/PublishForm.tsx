import { Button, Paper, TextField } from '@mui/material'
import type { FormEvent } from 'react'
import { useRefusal } from '../app/session/useRefusal.ts'
import { useText } from '../i18n/useText.ts'
import { PublishRefusal } from './PublishRefusal.tsx'
import type { Publish } from './usePublish.ts'
import type { Publishable } from './usePublishable.ts'

export interface PublishFormProps {
  /** What is looked at. */
  seen: Publishable
  /** Whether that is being read again. */
  isOutdated: boolean
  note: string
  onNote: (note: string) => void
  publish: Publish
}

/** A note for the record and the button, in sight while one reads what changes. */
export function PublishForm({ seen, isOutdated, note, onNote, publish }: PublishFormProps) {
  const text = useText()
  const refusal = useRefusal(publish.error)
  const { next: number, online } = seen.status
  const { sha256 } = seen.compared.comparison

  function submit(event: FormEvent) {
    event.preventDefault()
    publish.mutate({ note, number, sha256: sha256.to })
  }

  return (
    <Paper component="form" variant="outlined" onSubmit={submit} sx={FORM}>
      <PublishRefusal publish={publish} online={online} />
      <TextField
        multiline
        minRows={1}
        maxRows={5}
        margin="none"
        label={text('publish.note.label')}
        helperText={refusal.of('note') ?? text('publish.note.help')}
        error={refusal.of('note') !== undefined}
        value={note}
        onChange={({ target }) => onNote(target.value)}
      />
      <Button
        type="submit"
        variant="contained"
        loading={publish.isPending || isOutdated}
        loadingPosition="start"
        sx={{ mt: 1.5 }}
      >
        {text('publish.action', { number })}
      </Button>
    </Paper>
  )
}

const FORM = { p: 2, position: { lg: 'sticky' }, bottom: 16, zIndex: 1 }
