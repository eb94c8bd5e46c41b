import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material'
import { useId } from 'react'
import type { Category } from '#charter/register/category.ts'
import { CONSENTS } from '#charter/register/choices.ts'
import { useText } from '../../i18n/useText.ts'

interface Props {
  value: Category['consent']
  onChange: (consent: Category['consent']) => void
}

export function ConsentChoice({ value, onChange }: Props) {
  const text = useText()
  const helpId = useId()
  return (
    <FormControl component="fieldset" aria-describedby={helpId} sx={{ mt: 2 }}>
      <FormLabel component="legend">{text('resources.categories.fields.consent')}</FormLabel>
      <RadioGroup value={value}>
        {CONSENTS.map((consent) => (
          <FormControlLabel
            key={consent}
            value={consent}
            label={text(`choices.consent.${consent}`)}
            control={<Radio size="small" onChange={() => onChange(consent)} />}
          />
        ))}
      </RadioGroup>
      <FormHelperText id={helpId}>{text('categories.help.consent')}</FormHelperText>
    </FormControl>
  )
}
