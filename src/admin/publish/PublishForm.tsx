import {
  Box,
  Button,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Paper,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material'
import { type FormEvent, useId } from 'react'
import { ANSWERS } from '#charter/register/choices.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { useTabDraft } from '../kit/useTabDraft.ts'
import { useText } from '../i18n/useText.ts'
import type { Gate } from './GateReport.tsx'
import { PublishRefusal } from './PublishRefusal.tsx'
import { type Publish, PUBLISH_DRAFT_KEYS, type Publishable } from './usePublish.ts'

export interface PublishFormProps {
  /** The state of the draft that the page shows. */
  seen: Publishable
  /** Whether that state is being loaded again. */
  isOutdated: boolean
  publish: Publish
  gate: Gate
}

/** The note and the button to publish, which stay in sight while the reader scrolls through the differences. */
export function PublishForm({ seen, isOutdated, publish, gate }: PublishFormProps) {
  const text = useText()
  const refusal = useRefusal(publish.error)
  const [note, setNote] = useTabDraft(PUBLISH_DRAFT_KEYS.note)
  const [newConsent, setNewConsent] = useTabDraft(PUBLISH_DRAFT_KEYS.newConsent)
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
      {gate.asksNewConsent && <NewConsentInput value={newConsent} onChange={setNewConsent} />}
      <TextField
        multiline
        minRows={1}
        maxRows={5}
        margin="none"
        label={text('publish.note.label')}
        helperText={refusal.of('note') ?? text('publish.note.help')}
        error={refusal.of('note') !== undefined}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <PublishAction number={number} isPending={publish.isPending || isOutdated} blockers={gate.blockers} />
    </Paper>
  )
}

// Above the differences that scroll behind it.
const FORM = { p: 2, position: { lg: 'sticky' }, bottom: 0, zIndex: 1, boxShadow: { lg: 3 } }

interface PublishActionProps {
  /** The number that the version will have. */
  number: number
  isPending: boolean
  /** How many findings block publishing. */
  blockers: number
}

/** « Publier la version 5 », disabled with the reason beside it while findings block publishing. */
function PublishAction({ number, isPending, blockers }: PublishActionProps) {
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
        <Typography id={reasonId} variant="body2" sx={{ flex: '1 1 14em' }}>
          {text('publish.gate.refused', { smart_count: blockers })}
        </Typography>
      )}
    </Box>
  )
}

interface NewConsentInputProps {
  value: string
  onChange: (value: string) => void
}

/** « Faut-il redemander le consentement ? », for a version that adds trackers visitors have not consented to. */
function NewConsentInput({ value, onChange }: NewConsentInputProps) {
  const text = useText()
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{text('publish.newConsent.question')}</FormLabel>
      <RadioGroup row name="newConsent" value={value} onChange={({ target }) => onChange(target.value)}>
        {ANSWERS.map((answer) => (
          <FormControlLabel
            key={answer}
            value={answer}
            control={<Radio size="small" />}
            label={text(`app.form.${answer}`)}
          />
        ))}
      </RadioGroup>
      <FormHelperText>{text('publish.newConsent.help')}</FormHelperText>
    </FormControl>
  )
}
