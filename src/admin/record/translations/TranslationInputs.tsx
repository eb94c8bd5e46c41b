import { Alert, AlertTitle, Box, Button, Stack, TextField, Typography } from '@mui/material'
import { ValidationError } from 'react-admin'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { listFixedWords } from '#charter/page/listFixedWords.ts'
import {
  listTranslatable,
  type TranslatableText,
  withTranslation,
} from '#charter/register/listTranslatable.ts'
import type { Register, RegisterResource } from '#charter/register/register.ts'
import { translationsIn } from '#charter/register/translation.ts'
import { nameField } from '#charter/words/nameField.ts'
import { languageLabel } from '#charter/kit/charterLanguages.ts'
import { useText } from '../../i18n/useText.ts'
import { type TranslationError, useTabErrors } from '../../kit/form/translationErrors.ts'
import { useIsReadOnly } from '../../kit/form/ReadOnlyInputs.tsx'
import { type Language } from '#charter/kit/language.ts'
import { useLanguage } from '../../kit/language.ts'
import { useDraft } from '../../preview/useDraft.ts'
import { BaseText } from './BaseText.tsx'
import { RichTranslation } from './RichTranslation.tsx'

interface TranslationInputsProps {
  resource: RegisterResource
  language: string
}

/** The texts of the record of the form in another language, each below its base text. */
export function TranslationInputs({ resource, language }: TranslationInputsProps) {
  const text = useText()
  const { language: own } = useLanguage()
  const values = useWatch()
  const { data: register } = useDraft()
  const texts = [
    ...listTranslatable(resource, values, language),
    ...(resource === 'sites' && register ? fixedWords(register, values, language) : []),
  ]
  const countOf = (wanted: TranslatableText['state']) => texts.filter(({ state }) => state === wanted).length
  const [missing, outdated] = [countOf('missing'), countOf('outdated')]
  const errors = useTabErrors().translations.filter((error) => error.language === language)
  const errorOf = (field: string) => errors.find((error) => error.field === field)
  return (
    <Stack sx={{ gap: 3 }}>
      <Typography variant="body2" color="text.secondary">
        {text(missing === 0 ? 'translations.done' : 'translations.count', {
          smart_count: missing,
          language: languageLabel(language, own),
        })}
        {outdated > 0 && ` ${text('translations.outdatedCount', { smart_count: outdated })}`}
      </Typography>
      {/* Of a field that has no base text any more, for example. */}
      {errors
        .filter(({ field }) => texts.every((one) => one.field !== field))
        .map(({ field, message }) => (
          <Alert key={field} severity="error">
            <AlertTitle>{nameTranslation(resource, language, field, own)}</AlertTitle>
            <ValidationError error={message} />
          </Alert>
        ))}
      {texts.map((one) => (
        <TranslationInput
          key={one.field}
          resource={resource}
          language={language}
          error={errorOf(one.field)}
          {...one}
        />
      ))}
    </Stack>
  )
}

function nameTranslation(resource: string, tag: string, field: string, language: Language): string {
  return nameField(resource, `translations.${tag}.${field}`, language)?.label ?? field
}

/** The words of the program's own, in a language that it does not know. */
function fixedWords(
  register: Register,
  values: Readonly<Record<string, unknown>>,
  language: string,
): TranslatableText[] {
  const translations = translationsIn(values.translations)
  return listFixedWords({ ...register, site: { ...register.site, translations } }, language)
}

interface TranslationInputProps extends TranslationInputsProps, TranslatableText {
  error: TranslationError | undefined
}

function TranslationInput({
  resource,
  language,
  field,
  kind,
  base,
  translation,
  state,
  error,
}: TranslationInputProps) {
  const text = useText()
  const { language: own } = useLanguage()
  const { setValue, getValues } = useFormContext()
  const { isSubmitted } = useFormState()
  const isReadOnly = useIsReadOnly()
  const value = translation?.text ?? ''
  const label = nameTranslation(resource, language, field, own)
  const change = (typed: string) => {
    const translations = translationsIn(getValues('translations'))
    const changed = withTranslation(translations, { language, field, text: typed, source: base })
    setValue('translations', changed, { shouldDirty: true, shouldValidate: isSubmitted })
  }
  return (
    <Box data-field={`translations.${language}.${field}`}>
      <BaseText kind={kind} text={base} />
      {state === 'outdated' && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {text('translations.outdated')}
          {!isReadOnly && (
            <Button
              color="inherit"
              variant="outlined"
              size="small"
              onClick={() => change(value)}
              sx={{ display: 'block', mt: 1 }}
            >
              {text('translations.stillRight')}
            </Button>
          )}
        </Alert>
      )}
      {kind === 'richText' ? (
        <RichTranslation
          label={label}
          help={state === 'missing' && text('translations.missing')}
          value={value}
          onChange={change}
          error={error?.message}
        />
      ) : (
        <TextField
          label={label}
          name={`translations.${language}.${field}`}
          value={value}
          onChange={({ target }) => change(target.value)}
          multiline={kind === 'longText'}
          error={error !== undefined}
          helperText={
            error ? (
              <ValidationError error={error.message} />
            ) : (
              state === 'missing' && text('translations.missing')
            )
          }
          slotProps={{ htmlInput: { lang: language, readOnly: isReadOnly } }}
          fullWidth
          margin="none"
          sx={{ mt: 1 }}
        />
      )}
    </Box>
  )
}
