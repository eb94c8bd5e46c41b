import { FormControl, FormHelperText, FormLabel } from '@mui/material'
import { type ReactNode, useId, useState } from 'react'
import { FieldTitle, InputHelperText, useInput, useResourceContext } from 'react-admin'
import { draftOf, type LifetimeDraft, lifetimeOf } from '../../cookies/form/lifetimeDraft.ts'
import { PeriodInputs } from '../../cookies/form/PeriodInputs.tsx'
import { useLanguage } from '../language.ts'

/** Asks for a length of time as people say it; nothing typed is nothing said. */
export function PeriodInput({ source, helperText }: { source: string; helperText: ReactNode }) {
  const { language } = useLanguage()
  const resource = useResourceContext()
  const id = useId()
  const { field, fieldState } = useInput({ source })
  const value = String(field.value ?? '')
  const [typed, setTyped] = useState(() => draftOf(value, language))
  const draft = periodOf(typed) === value ? typed : draftOf(value, language)

  function change(part: Partial<LifetimeDraft>) {
    const next = { ...draft, ...part }
    setTyped(next)
    field.onChange(periodOf(next))
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
        isInvalid={fieldState.invalid}
        onChange={change}
        onLeave={() => setTyped(draftOf(value, language))}
      />
      <FormHelperText id={id}>
        <InputHelperText error={fieldState.error?.message} helperText={helperText} />
      </FormHelperText>
    </FormControl>
  )
}

function periodOf(draft: LifetimeDraft): string {
  return draft.typed.trim() === '' ? '' : lifetimeOf({ ...draft, choice: 'period' })
}
