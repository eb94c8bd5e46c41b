import { TextField } from '@mui/material'
import type { Ref } from 'react'
import { lastDayToAccept } from '#charter/findings/acceptance.ts'
import type { Severity } from '#charter/findings/finding.ts'
import { useSites } from '../../kit/sites.ts'
import { useDayInWords } from '../../kit/time.tsx'
import { useTimeZoneSentence, useToday } from '../../kit/timeZone.tsx'
import { useText } from '../../i18n/useText.ts'
import type { AcceptanceDraft } from './useAccept.ts'

interface AcceptanceInputsProps {
  draft: AcceptanceDraft
  onChange: (draft: AcceptanceDraft) => void
  inputs: { reason: Ref<HTMLTextAreaElement>; until: Ref<HTMLInputElement> }
  /** Words the error of a field; undefined when there is none. */
  flawOf: (field: keyof AcceptanceDraft) => string | undefined
  /** The highest severity among the accepted findings. */
  worst: Severity
  takesFocus: boolean
}

/** The reason for an acceptance and its last day. */
export function AcceptanceInputs(props: AcceptanceInputsProps) {
  const { draft, onChange, inputs, flawOf, worst, takesFocus } = props
  const text = useText()
  const dayInWords = useDayInWords()
  const today = useToday()
  const zone = useTimeZoneSentence()
  // It covers the finding wherever it is said in the same words.
  const ofSites = useSites().length > 1 && text('findings.accept.ofSites')
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
        value={draft.reason}
        onChange={({ target }) => onChange({ ...draft, reason: target.value })}
      />
      <TextField
        required
        type="date"
        inputRef={inputs.until}
        label={text('findings.accept.until')}
        helperText={[flawOf('until'), untilHelp, zone, ofSites].filter(Boolean).join(' ')}
        error={flawOf('until') !== undefined}
        value={draft.until}
        onChange={({ target }) => onChange({ ...draft, until: target.value })}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { min: today(), ...(lastDay !== null && { max: lastDay }) },
        }}
        sx={{ maxWidth: '34em' }}
      />
    </>
  )
}
