import { Box, Button, Paper, TextField, Typography } from '@mui/material'
import { type FormEvent, useId } from 'react'
import { ANSWERS } from '#charter/register/choices.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { KeptNote } from '../kit/unsaved/KeptNote.tsx'
import { useText } from '../i18n/useText.ts'
import type { Gate } from './GateReport.tsx'
import { NewConsentInput } from './NewConsentInput.tsx'
import { PublishRefusal } from './PublishRefusal.tsx'
import { type Publish, type Publishable, useVersionDraft } from './usePublish.ts'

export interface PublishFormProps {
  /** The state of the draft that the page shows. */
  seen: Publishable
  /** Whether that state is being loaded again. */
  isOutdated: boolean
  publish: Publish
  gate: Gate
  onShowBlockers: () => void
}

/** The note and the button to publish, which stay in sight while the reader scrolls through the differences. */
export function PublishForm({ seen, isOutdated, publish, gate, onShowBlockers }: PublishFormProps) {
  const text = useText()
  const refusal = useRefusal(publish.error)
  const { typed, change, keptAt } = useVersionDraft()
  const { note, newConsent } = typed
  const { next: number, online } = seen.status
  const { sha256 } = seen.compared.comparison

  function submit(event: FormEvent) {
    event.preventDefault()
    const answer = ANSWERS.find((one) => one === newConsent)
    publish.mutate({
      note,
      number,
      sha256: sha256.to,
      ...(gate.asksNewConsent && answer && { newConsent: answer }),
    })
  }

  return (
    <Paper component="form" variant="outlined" onSubmit={submit} sx={{ p: 2 }}>
      <PublishRefusal publish={publish} online={online} />
      {gate.asksNewConsent && (
        <NewConsentInput value={newConsent} onChange={(answer) => change({ newConsent: answer })} />
      )}
      <TextField
        multiline
        minRows={1}
        maxRows={5}
        margin="none"
        label={text('publish.note.label')}
        helperText={refusal.of('note') ?? text('publish.note.help')}
        error={refusal.of('note') !== undefined}
        value={note}
        onChange={({ target }) => change({ note: target.value })}
      />
      <KeptNote at={keptAt} />
      <PublishAction
        number={number}
        isPending={publish.isPending || isOutdated}
        blockers={gate.blockers}
        onShowBlockers={onShowBlockers}
      />
    </Paper>
  )
}

interface PublishActionProps {
  /** The number that the version will have. */
  number: number
  isPending: boolean
  /** How many findings block publishing. */
  blockers: number
  onShowBlockers: () => void
}

/** « Publier la version 5 », disabled with the reason beside it while findings block publishing. */
function PublishAction({ number, isPending, blockers, onShowBlockers }: PublishActionProps) {
  const text = useText()
  const reasonId = useId()
  const isBlocked = blockers > 0
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mt: 1.5 }}>
      <Button
        type="submit"
        variant="contained"
        loading={isPending}
        loadingPosition="start"
        disabled={isBlocked}
        aria-describedby={isBlocked ? reasonId : undefined}
      >
        {text('publish.action', { number })}
      </Button>
      {isBlocked && (
        <Box sx={{ flex: '1 1 14em' }}>
          <Typography id={reasonId} variant="body2">
            {text('publish.gate.refused', { smart_count: blockers })}
          </Typography>
          <Button size="small" onClick={onShowBlockers} sx={{ ml: -0.625 }}>
            {text('publish.gate.show', { smart_count: blockers })}
          </Button>
        </Box>
      )}
    </Box>
  )
}
