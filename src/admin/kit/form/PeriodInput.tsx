import { Box, FormControl, FormHelperText, FormLabel, MenuItem, TextField, Typography } from '@mui/material'
import { type ReactNode, useId, useState } from 'react'
import { FieldTitle, InputHelperText, useInput, useResourceContext } from 'react-admin'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { parsePeriod } from '#charter/lifetime/lifetime.ts'
import { isBlank, markHidden } from '#charter/kit/hiddenCharacters.ts'
import { words } from '#charter/words/words.ts'
import { draftToLifetime, hasOwnUnit, type LifetimeDraft, lifetimeToDraft, UNITS } from './lifetimeDraft.ts'
import { useLanguage } from '../language.ts'
import { useText } from '../../i18n/useText.ts'

/** A length of time, typed as a number and a unit or as text (« 13 mois »). Left empty, the field is empty. */
export function PeriodInput({ source, helperText }: { source: string; helperText: ReactNode }) {
  const { language } = useLanguage()
  const resource = useResourceContext()
  const id = useId()
  const refuse = useRefusal()
  const { field, fieldState } = useInput({ source })
  const value = String(field.value ?? '')
  const [typed, setTyped] = useState(() => lifetimeToDraft(value, language))
  const draft = draftToPeriod(typed) === value ? typed : lifetimeToDraft(value, language)

  function change(part: Partial<LifetimeDraft>) {
    const next = { ...draft, ...part }
    setTyped(next)
    field.onChange(draftToPeriod(next))
  }

  return (
    <FormControl
      component="fieldset"
      data-field={source}
      error={fieldState.invalid}
      aria-describedby={id}
      onBlur={field.onBlur}
      sx={{ alignItems: 'flex-start' }}
    >
      <FormLabel component="legend" sx={{ fontSize: '0.875rem', mb: 0.5 }}>
        <FieldTitle source={source} resource={resource} />
      </FormLabel>
      <PeriodInputs
        draft={draft}
        understood={parsePeriod(value) ? lifetimeInWords(value, language) : ''}
        isInvalid={fieldState.invalid}
        onChange={change}
        onLeave={() => setTyped(lifetimeToDraft(value, language))}
      />
      <FormHelperText id={id}>
        <InputHelperText
          error={fieldState.error && (refuse(draft, 'periodUnread') ?? fieldState.error.message)}
          helperText={helperText}
        />
      </FormHelperText>
    </FormControl>
  )
}

function draftToPeriod(draft: LifetimeDraft): string {
  return draft.typed.trim() === '' ? '' : draftToLifetime({ ...draft, choice: 'period' })
}

/** Returns a function that says of a refused draft that its text is not understood; null for a draft without text. */
export function useRefusal() {
  const text = useText()
  return ({ choice, typed }: LifetimeDraft, message: 'unread' | 'periodUnread'): string | null => {
    if (choice !== 'period' || isBlank(typed)) return null
    const quoted = markHidden(typed.trim())
    return text(`cookies.lifetime.${message}`, {
      typed: quoted.length > QUOTED_MAX ? `${quoted.slice(0, QUOTED_MAX)}…` : quoted,
    })
  }
}

/** The longest text that a refusal repeats, in UTF-16 code units. */
const QUOTED_MAX = 80

interface PeriodInputsProps {
  draft: LifetimeDraft
  /** What a text with its own unit is read as, in words; '' when it is not understood. */
  understood: string
  isInvalid: boolean
  onChange: (part: Partial<LifetimeDraft>) => void
  onLeave: () => void
}

/** A number and its unit. If the typed text has its own unit, its interpretation replaces the choice of the unit. */
export function PeriodInputs({ draft, understood, isInvalid, onChange, onLeave }: PeriodInputsProps) {
  const text = useText()
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mr: 2 }}>
      <TextField
        value={draft.typed}
        onChange={(event) => onChange({ choice: 'period', typed: event.target.value })}
        onBlur={onLeave}
        error={isInvalid}
        size="small"
        margin="none"
        slotProps={{ htmlInput: { 'aria-label': text('cookies.lifetime.amount') } }}
        sx={{ width: '9rem' }}
      />
      {hasOwnUnit(draft.typed) ? (
        <Typography variant="body2" role="status" sx={{ width: UNIT_WIDTH, lineHeight: 1.2 }}>
          {understood && text('cookies.lifetime.understood', { lifetime: understood })}
        </Typography>
      ) : (
        <UnitSelect draft={draft} onChange={onChange} />
      )}
    </Box>
  )
}

// Of the unit and of what takes its place, so that the number stays where it is.
const UNIT_WIDTH = '7.5rem'

function UnitSelect({ draft, onChange }: Pick<PeriodInputsProps, 'draft' | 'onChange'>) {
  const text = useText()
  const { language } = useLanguage()
  const { lifetime: names } = words(language)
  return (
    <TextField
      select
      value={draft.unit}
      onChange={(event) => {
        const unit = UNITS.find((candidate) => candidate === event.target.value)
        if (unit) onChange({ choice: 'period', unit })
      }}
      size="small"
      margin="none"
      slotProps={{ select: { inputProps: { 'aria-label': text('cookies.lifetime.unit') } } }}
      sx={{ width: UNIT_WIDTH }}
    >
      {UNITS.map((unit) => (
        <MenuItem key={unit} value={unit}>
          {draft.typed.trim() === '1' ? names[unit].one : names[unit].many}
        </MenuItem>
      ))}
    </TextField>
  )
}
