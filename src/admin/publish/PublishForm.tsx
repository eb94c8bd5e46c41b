import { Paper, TextField } from '@mui/material'
import type { FormEvent } from 'react'
import { ANSWERS } from '#charter/register/choices.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { useKept } from '../kit/useTabDraft.ts'
import { useText } from '../i18n/useText.ts'
import type { Gate } from './gate/useGate.ts'
import { NewConsentInput } from './NewConsentInput.tsx'
import { PublishAction } from './PublishAction.tsx'
import { PublishRefusal } from './PublishRefusal.tsx'
import { KEPT_OF_VERSION } from './keptOfVersion.ts'
import type { Publish } from './usePublish.ts'
import type { Publishable } from './usePublishable.ts'

export interface PublishFormProps {
  /** What is looked at. */
  seen: Publishable
  /** Whether that is being read again. */
  isOutdated: boolean
  publish: Publish
  gate: Gate
}

/** A note for the record and the button, in sight while one reads what changes. */
export function PublishForm({ seen, isOutdated, publish, gate }: PublishFormProps) {
  const text = useText()
  const refusal = useRefusal(publish.error)
  const [note, keepNote] = useKept(KEPT_OF_VERSION.note)
  const [newConsent, keepNewConsent] = useKept(KEPT_OF_VERSION.newConsent)
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
    <Paper component="form" variant="outlined" onSubmit={submit} sx={FORM}>
      <PublishRefusal publish={publish} online={online} />
      {gate.asksNewConsent && <NewConsentInput value={newConsent} onChange={keepNewConsent} />}
      <TextField
        multiline
        minRows={1}
        maxRows={5}
        margin="none"
        label={text('publish.note.label')}
        helperText={refusal.of('note') ?? text('publish.note.help')}
        error={refusal.of('note') !== undefined}
        value={note}
        onChange={({ target }) => keepNote(target.value)}
      />
      <PublishAction number={number} isPending={publish.isPending || isOutdated} blockers={gate.blockers} />
    </Paper>
  )
}

// Over what scrolls behind it.
const FORM = { p: 2, position: { lg: 'sticky' }, bottom: 0, zIndex: 1, boxShadow: { lg: 3 } }
