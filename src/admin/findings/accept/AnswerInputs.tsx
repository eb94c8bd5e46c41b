import { TextField } from '@mui/material'
import { today } from '../../app/today.ts'
import { useDayInWords } from '../../app/useDayInWords.ts'
import { useText } from '../../i18n/useText.ts'
import { monthsLater } from './monthsLater.ts'
import type { Answer } from './useAccept.ts'

interface AnswerInputsProps {
  answer: Answer
  onChange: (answer: Answer) => void
  /** What the server says is wrong with a field. */
  refused: (field: string) => string | undefined
  isAboutBlocker: boolean
}

/** The reason for an acceptance and its last day. */
export function AnswerInputs({ answer, onChange, refused, isAboutBlocker }: AnswerInputsProps) {
  const text = useText()
  const dayInWords = useDayInWords()
  const lastDay = monthsLater(today(), 6)
  const untilHelp = isAboutBlocker
    ? text('findings.accept.untilHelpBlocker', { day: dayInWords(lastDay) })
    : text('findings.accept.untilHelp')
  return (
    <>
      <TextField
        required
        multiline
        autoFocus
        minRows={2}
        maxRows={8}
        label={text('findings.accept.reason')}
        helperText={refused('reason') ?? text('findings.accept.reasonHelp')}
        error={refused('reason') !== undefined}
        value={answer.reason}
        onChange={({ target }) => onChange({ ...answer, reason: target.value })}
      />
      <TextField
        required
        type="date"
        label={text('findings.accept.until')}
        helperText={refused('until') ?? untilHelp}
        error={refused('until') !== undefined}
        value={answer.until}
        onChange={({ target }) => onChange({ ...answer, until: target.value })}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { min: today(), ...(isAboutBlocker && { max: lastDay }) },
        }}
        sx={{ maxWidth: '34em' }}
      />
    </>
  )
}
