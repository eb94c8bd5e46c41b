import { Alert, Button, Paper, Stack, Typography } from '@mui/material'
import { type FormEvent, useId } from 'react'
import { SEVERITIES } from '#charter/findings/finding.ts'
import type { FoundRecord } from '#api/findings.ts'
import { useDayInWords } from '../../kit/time.tsx'
import { useRefusal } from '../../kit/session/refusal.ts'
import { KeptNote } from '../../kit/unsaved/KeptNote.tsx'
import { useText } from '../../i18n/useText.ts'
import { AcceptanceInputs } from './AcceptanceInputs.tsx'
import { useAccept } from './useAccept.ts'
import { useAcceptanceDraft } from './useAcceptanceDraft.ts'

interface AcceptFormProps {
  findings: readonly FoundRecord[]
  /** Is called when at least one was accepted; `failed` lists those that were not. */
  onDone: (message: string, failed: readonly FoundRecord[]) => void
  onCancel: () => void
  /** Whether the first field takes the focus when the form appears. */
  takesFocus: boolean
}

/** Asks why findings are accepted and until when. The text typed stays until all of them are accepted. */
export function AcceptForm({ findings, onDone, onCancel, takesFocus }: AcceptFormProps) {
  const text = useText()
  const titleId = useId()
  const dayInWords = useDayInWords()
  const worst =
    SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'advice'
  const { draft, change, clear, keptAt, inputs, flawOf, validate } = useAcceptanceDraft(findings, worst)
  const { accept, isPending, result } = useAccept()
  const refusal = useRefusal(result?.error ?? null)
  const count = { smart_count: findings.length }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isPending || !validate()) return
    accept(
      { findings, draft },
      {
        onSuccess({ failed }) {
          const accepted = findings.length - failed.length
          if (accepted === 0) return
          if (failed.length === 0) clear()
          const day = dayInWords(draft.until)
          onDone(text('findings.accept.done', { smart_count: accepted, day }), failed)
        },
      },
    )
  }

  function cancel() {
    clear()
    onCancel()
  }

  return (
    <Paper
      component="form"
      noValidate
      variant="outlined"
      aria-labelledby={titleId}
      onSubmit={submit}
      sx={FORM}
    >
      <Typography variant="h3" component="h2" id={titleId}>
        {text('findings.accept.title', count)}
      </Typography>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {text('findings.accept.help')}
      </Typography>
      {result && result.failed.length > 0 && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {text('findings.accept.failed', { smart_count: result.failed.length })} {refusal.whole}
        </Alert>
      )}
      <AcceptanceInputs
        draft={draft}
        onChange={change}
        inputs={inputs}
        flawOf={(field) => flawOf(field) ?? refusal.of(field)}
        worst={worst}
        takesFocus={takesFocus}
      />
      <KeptNote at={keptAt} />
      <Stack direction="row" spacing={1} sx={{ mt: 1, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={isPending} loadingPosition="start">
          {text('findings.accept.action', count)}
        </Button>
        <Button color="inherit" disabled={isPending} onClick={cancel}>
          {text('app.form.cancel')}
        </Button>
      </Stack>
    </Paper>
  )
}

const FORM = { p: 2, my: 1, width: 1, maxWidth: '46em' }
