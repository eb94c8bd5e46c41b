import {
  Box,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  TextField,
} from '@mui/material'
import { Fragment, useId, useState } from 'react'
import { FieldTitle, InputHelperText, Link, useInput } from 'react-admin'
import { isLifetime } from '#charter/lifetime/lifetime.ts'
import { columnsFor } from '#charter/register/columns.ts'
import { isShown } from '#charter/register/showField.ts'
import { siteIdOf } from '#charter/register/register.ts'
import { useLanguage } from '../../kit/language.ts'
import { useText } from '../../i18n/useText.ts'
import { help } from './help.tsx'
import {
  lifetimeToDraft,
  LIFETIME_CHOICES,
  type LifetimeDraft,
  readDraft,
} from '../../kit/form/lifetimeDraft.ts'
import { PeriodInputs, useRefusal } from '../../kit/form/PeriodInput.tsx'
import { otherSite, useDraft } from '../../preview/useDraft.ts'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import type { PlacedCookie } from '#charter/register/placement.ts'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { useIsReadOnly } from '../../kit/form/ReadOnlyInputs.tsx'
import { lifetimeInFull } from '#charter/words/lifetimeInFull.ts'

/**
 * The lifetime of a cookie. A text typed or pasted into the number ("13 mois", "1 an", "2 years") is parsed, and shown as
 * a number and a unit when the input loses the focus. What it says of the renewal (« glissants ») goes to that field.
 */
export function LifetimeInput({ source }: { source: string }) {
  return useIsReadOnly() ? <LifetimeText source={source} /> : <EditedLifetime source={source} />
}

/** The lifetime in words, for whoever may only read it. */
function LifetimeText({ source }: { source: string }) {
  const text = useText()
  const { language } = useLanguage()
  const { field } = useInput({ source })
  return (
    <TextField
      data-field={source}
      label={<FieldTitle source={source} resource="cookies" />}
      value={lifetimeInWords(String(field.value ?? ''), language) || text('cookies.lifetime.unknown')}
      helperText={help('lifetime')}
    />
  )
}

function EditedLifetime({ source }: { source: string }) {
  const text = useText()
  const { language } = useLanguage()
  const id = useId()
  const { field, fieldState } = useInput({ source })
  const value = String(field.value ?? '')
  const refuse = useRefusal()
  const { getValues, setValue } = useFormContext<Cookie>()
  const [typed, setTyped] = useState(() => lifetimeToDraft(value, language))
  /** The fields as they were before the text that is being typed; null while none is. */
  const [before, setBefore] = useState<Pick<Cookie, 'lifetime' | 'renewal'> | null>(null)
  const read = (draft: LifetimeDraft) => readDraft(draft, before?.lifetime ?? value)
  // The form may change the value itself: after a save, or when another version is applied.
  const draft = read(typed).lifetime === value ? typed : lifetimeToDraft(value, language)
  const meaning = read(draft)

  const change = (part: Partial<LifetimeDraft>) => {
    const next = { ...draft, ...part }
    setTyped(next)
    const earlier = before ?? { lifetime: value, renewal: getValues('renewal') }
    if (part.typed !== undefined) setBefore(earlier)
    const { lifetime, renewal } = readDraft(next, earlier.lifetime)
    field.onChange(lifetime)
    const renewed = renewal || earlier.renewal
    if (renewed !== getValues('renewal')) setValue('renewal', renewed, { shouldDirty: true })
  }
  const settle = () => {
    setBefore(null)
    if (isLifetime(meaning.lifetime) || meaning.renewal !== '') setTyped(lifetimeToDraft(value, language))
  }
  const understood = () => {
    if (meaning.renewal === '' && !isLifetime(meaning.lifetime)) return ''
    return lifetimeInFull(meaning, language) || text('cookies.lifetime.unknown')
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
                understood={understood()}
                isInvalid={fieldState.invalid}
                onChange={change}
                onLeave={settle}
              />
            )}
          </Fragment>
        ))}
      </Box>
      <FormHelperText id={id}>
        <InputHelperText
          error={fieldState.error && (refuse(draft, 'unread') ?? fieldState.error.message)}
          helperText={help('lifetime')}
        />
      </FormHelperText>
      <LifetimeHidden />
    </FormControl>
  )
}

/** Says that the lifetime is not published if no column of the charter shows it. */
function LifetimeHidden() {
  const text = useText()
  const siteIds = useWatch<PlacedCookie, 'siteIds'>({ name: 'siteIds' })
  const { data: register } = useDraft(otherSite('cookies', { siteIds }))
  const categoryId = useWatch<Cookie, 'categoryId'>({ name: 'categoryId' })
  if (!register) return null
  const category = register.categories.find(({ id }) => id === categoryId)
  if (isShown(columnsFor(register.site, category), 'cookie.lifetime')) return null
  const hasOwn = category !== undefined && category.columns.length > 0
  return (
    <FormHelperText>
      {text('cookies.lifetime.hidden')}{' '}
      <Link
        to={hasOwn ? `/categories/${category.id}?field=columns` : `/sites/${siteIdOf(register.site)}`}
        underline="always"
      >
        {text(hasOwn ? 'cookies.lifetime.showInTable' : 'cookies.lifetime.showIt')}
      </Link>
    </FormHelperText>
  )
}
