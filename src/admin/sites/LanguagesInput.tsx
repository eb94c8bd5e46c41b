import { Alert, Button } from '@mui/material'
import { AutocompleteArrayInput, useRecordContext } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { Link } from 'react-router'
import { LANGUAGE_TAGS, languageLabel } from '#charter/kit/charterLanguages.ts'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from '../kit/language.ts'
import type { SiteRecord } from '../kit/sites.ts'
import { FieldHelp } from '../record/FieldHelp.tsx'

/** The languages of the charter beside its base language, and the way to what is still to translate. */
export function LanguagesInput() {
  const text = useText()
  const { language: own } = useLanguage()
  const language: unknown = useWatch({ name: 'language' })
  const chosen: unknown = useWatch({ name: 'languages' })
  const saved = useRecordContext<SiteRecord>()?.languages ?? []
  const isRemoved = saved.some((tag) => Array.isArray(chosen) && !chosen.includes(tag))
  return (
    <>
      <AutocompleteArrayInput
        source="languages"
        choices={LANGUAGE_TAGS.filter((tag) => tag !== language)
          .map((id) => ({ id, name: `${languageLabel(id, own)} (${id})` }))
          .toSorted((one, other) => one.name.localeCompare(other.name, own))}
        translateChoice={false}
        helperText={<FieldHelp resource="sites" field="languages" />}
      />
      {isRemoved && <Alert severity="info">{text('translations.removed')}</Alert>}
      {saved.length > 0 && (
        <Button component={Link} to={TO_TRANSLATE} sx={{ alignSelf: 'start', mb: 2 }}>
          {text('translations.toTranslate')}
        </Button>
      )}
    </>
  )
}

const TO_TRANSLATE = `/findings?filter=${encodeURIComponent(JSON.stringify({ rule: 'R37' }))}`
