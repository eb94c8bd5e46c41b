import { TextField } from '@mui/material'
import type { Ref } from 'react'
import { lastDayToAccept } from '#charter/findings/acceptance.ts'
import type { Severity } from '#charter/findings/finding.ts'
import { today, useDayInWords } from '../../kit/time.tsx'
import { useText } from '../../i18n/useText.ts'
import type { Answer } from './useAccept.ts'

interface AnswerInputsProps {
  answer: Answer
  onChange: (answer: Answer) => void
  inputs: { reason: Ref<HTMLTextAreaElement>; until: Ref<HTMLInputElement> }
  /** What is wrong with a field, in words. */
  flawOf: (field: keyof Answer) => string | undefined
  /** The worst of what is accepted. */
  worst: Severity
  takesFocus: boolean
}

/** The reason for an acceptance and its last day. */
export function AnswerInputs({ answer, onChange, inputs, flawOf, worst, takesFocus }: AnswerInputsProps) {
  const text = useText()
  const dayInWords = useDayInWords()
  const lastDay = lastDayToAccept(worst, today())
  const untilHelp =
    lastDay === null
      ? text('findings.accept.untilHelp')
      : text('findings.accept.untilHelpBlocker', { day: dayInWords(lastDay) })
  return (
    <>
      <TextField
        required
        multiline
        autoFocus={takesFocus}
        minRows={2}
        inputRef={inputs.reason}
        maxRows={8}
        label={text('findings.accept.reason')}
        helperText={[flawOf('reason'), text('findings.accept.reasonHelp')].filter(Boolean).join(' ')}
        error={flawOf('reason') !== undefined}
        value={answer.reason}
        onChange={({ target }) => onChange({ ...answer, reason: target.value })}
      />
      <TextField
        required
        type="date"
        inputRef={inputs.until}
        label={text('findings.accept.until')}
        helperText={[flawOf('until'), untilHelp].filter(Boolean).join(' ')}
        error={flawOf('until') !== undefined}
        value={answer.until}
        onChange={({ target }) => onChange({ ...answer, until: target.value })}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { min: today(), ...(lastDay !== null && { max: lastDay }) },
        }}
        sx={{ maxWidth: '34em' }}
      />
    </>
  )
}
