import { Button, Paper, TextField } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useRefusal } from '../app/session/useRefusal.ts'
import { useText } from '../i18n/useText.ts'
import { PublishRefusal } from './PublishRefusal.tsx'
import type { Publish } from './usePublish.ts'
import { useNoteKeeper } from './useNoteKeeper.ts'
import type { Publishable } from './usePublishable.ts'

export interface PublishFormProps {
  /** What is looked at. */
  seen: Publishable
  /** Whether that is being read again. */
  isOutdated: boolean
  publish: Publish
}

/** A note for the record and the button, in sight while one reads what changes. */
export function PublishForm({ seen, isOutdated, publish }: PublishFormProps) {
  const text = useText()
  const refusal = useRefusal(publish.error)
  const keeper = useNoteKeeper()
  const [note, setNote] = useState(keeper.read)
  const { next: number, online } = seen.status
  const { sha256 } = seen.compared.comparison

  function changeNote(typed: string) {
    setNote(typed)
    keeper.keep(typed)
  }

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
        onChange={({ target }) => changeNote(target.value)}
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

// Over what scrolls behind it.
const FORM = { p: 2, position: { lg: 'sticky' }, bottom: 0, zIndex: 1, boxShadow: { lg: 3 } }
