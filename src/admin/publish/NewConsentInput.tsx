import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material'
import { ANSWERS } from '#charter/register/choices.ts'
import { useText } from '../i18n/useText.ts'

interface NewConsentInputProps {
  value: string
  onChange: (value: string) => void
}

/** « Faut-il redemander le consentement ? », where the version adds what visitors have not consented to. */
export function NewConsentInput({ value, onChange }: NewConsentInputProps) {
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
