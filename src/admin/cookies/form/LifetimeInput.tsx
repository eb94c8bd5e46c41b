import { Box, FormControl, FormControlLabel, FormHelperText, FormLabel, Radio } from '@mui/material'
import { Fragment, useId, useState } from 'react'
import { FieldTitle, InputHelperText, Link, useInput } from 'react-admin'
import { isLifetime } from '#charter/lifetime/lifetime.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { useLanguage } from '../../kit/language.ts'
import { useText } from '../../i18n/useText.ts'
import { help } from './help.tsx'
import {
  lifetimeToDraft,
  LIFETIME_CHOICES,
  type LifetimeDraft,
  draftToLifetime,
} from '../../kit/form/lifetimeDraft.ts'
import { PeriodInputs } from '../../kit/form/PeriodInput.tsx'
import { useDraft } from '../../preview/useDraft.ts'

/**
 * The lifetime of a cookie. A text typed or pasted into the number ("13 mois", "1 an", "2 years") is parsed, and shown as
 * a number and a unit when the input loses the focus.
 */
export function LifetimeInput({ source }: { source: string }) {
  const text = useText()
  const { language } = useLanguage()
  const id = useId()
  const { field, fieldState } = useInput({ source })
  const value = String(field.value ?? '')
  const [typed, setTyped] = useState(() => lifetimeToDraft(value, language))
  // The form may change the value itself: after a save, or when another version is applied.
  const draft = draftToLifetime(typed) === value ? typed : lifetimeToDraft(value, language)

  const change = (part: Partial<LifetimeDraft>) => {
    const next = { ...draft, ...part }
    setTyped(next)
    field.onChange(draftToLifetime(next))
  }
  const normalise = () => {
    const lifetime = draftToLifetime(draft)
    if (isLifetime(lifetime)) setTyped(lifetimeToDraft(lifetime, language))
  }

  return (
    <FormControl
      component="fieldset"
      data-field={source}
      error={fieldState.invalid}
      aria-describedby={id}
      onBlur={field.onBlur}
    >
      <FormLabel component="legend">
        <FieldTitle source={source} resource="cookies" />
      </FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        {LIFETIME_CHOICES.map((choice) => (
          <Fragment key={choice}>
            <FormControlLabel
              label={text(`cookies.lifetime.${choice}`)}
              control={
                <Radio
                  size="small"
                  name={`${id}-choice`}
                  checked={draft.choice === choice}
                  onChange={() => change({ choice })}
                />
              }
              sx={{ mr: 1 }}
            />
            {choice === 'period' && (
              <PeriodInputs
                draft={draft}
                isInvalid={fieldState.invalid}
                onChange={change}
                onLeave={normalise}
              />
            )}
          </Fragment>
        ))}
      </Box>
      <FormHelperText id={id}>
        <InputHelperText error={fieldState.error?.message} helperText={help('lifetime')} />
      </FormHelperText>
      <LifetimeHidden />
    </FormControl>
  )
}

/** Says that the lifetime is not published if no column of the charter shows it. */
function LifetimeHidden() {
  const text = useText()
  const { data: register } = useDraft()
  if (!register || register.site.columns.some(({ field }) => field === 'cookie.lifetime')) return null
  return (
    <FormHelperText>
      {text('cookies.lifetime.hidden')}{' '}
      <Link to={`/sites/${SITE_ID}`} underline="always">
        {text('cookies.lifetime.showIt')}
      </Link>
    </FormHelperText>
  )
}
