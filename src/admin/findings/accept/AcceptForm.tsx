import { Alert, Button, Paper, Stack, Typography } from '@mui/material'
import { type FormEvent, useId } from 'react'
import { SEVERITIES } from '#charter/findings/finding.ts'
import type { FoundRecord } from '#api/findings.ts'
import { useDayInWords } from '../../kit/time.tsx'
import { useRefusal } from '../../kit/session/refusal.ts'
import { useText } from '../../i18n/useText.ts'
import { AnswerInputs } from './AnswerInputs.tsx'
import { useAccept } from './useAccept.ts'
import { useAnswer } from './useAnswer.ts'

interface AcceptFormProps {
  findings: readonly FoundRecord[]
  /** Each was answered for, or is in `failed`. */
  onDone: (said: string, failed: readonly FoundRecord[]) => void
  onCancel: () => void
  /** Whether one goes on here: not where it was left half typed and is shown again. */
  takesFocus: boolean
}

/** Why findings are accepted and until when. What was typed stays until each of them is. */
export function AcceptForm({ findings, onDone, onCancel, takesFocus }: AcceptFormProps) {
  const text = useText()
  const titleId = useId()
  const dayInWords = useDayInWords()
  const worst = SEVERITIES.find((one) => findings.some(({ severity }) => severity === one)) ?? 'advice'
  const { answer, change, forget, inputs, flawOf, isReady } = useAnswer(findings, worst)
  const { accept, isPending, done, result } = useAccept()
  const refusal = useRefusal(result?.error ?? null)
  const count = { smart_count: findings.length }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isPending || !isReady()) return
    accept(
      { findings, answer },
      {
        onSuccess({ failed }) {
          const accepted = findings.length - failed.length
          if (accepted === 0) return
          if (failed.length === 0) forget()
          const day = dayInWords(answer.until)
          onDone(text('findings.accept.done', { smart_count: accepted, day }), failed)
        },
      },
    )
  }

  function giveUp() {
    forget()
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
      <AnswerInputs
        answer={answer}
        onChange={change}
        inputs={inputs}
        flawOf={(field) => flawOf(field) ?? refusal.of(field)}
        worst={worst}
        takesFocus={takesFocus}
      />
      <Stack direction="row" spacing={1} sx={{ mt: 1, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={isPending} loadingPosition="start">
          {text('findings.accept.action', count)}
        </Button>
        <Button color="inherit" disabled={isPending} onClick={giveUp}>
          {text('app.form.cancel')}
        </Button>
        <Typography variant="body2" role="status">
          {isPending &&
            findings.length > 1 &&
            text('findings.accept.progress', { done, all: findings.length })}
        </Typography>
      </Stack>
    </Paper>
  )
}

const FORM = { p: 2, my: 1, width: 1, maxWidth: '46em' }
