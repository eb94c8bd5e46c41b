import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material'
import { useId } from 'react'
import { ANSWERS } from '#charter/register/choices.ts'
import { useText } from '../i18n/useText.ts'

type Answer = (typeof ANSWERS)[number]

interface NewConsentInputProps {
  value: string
  onChange: (value: Answer) => void
}

/** « Faut-il redemander le consentement ? », for a version that adds trackers visitors have not consented to. */
export function NewConsentInput({ value, onChange }: NewConsentInputProps) {
  const text = useText()
  // A screen may ask it of several platforms.
  const name = useId()
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{text('publish.newConsent.question')}</FormLabel>
      <RadioGroup
        row
        name={name}
        value={value}
        onChange={({ target }) => {
          const answer = ANSWERS.find((one) => one === target.value)
          if (answer) onChange(answer)
        }}
      >
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
