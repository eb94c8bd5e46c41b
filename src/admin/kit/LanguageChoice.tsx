import { ToggleButton, ToggleButtonGroup } from '@mui/material'
import { languageLabel } from '#charter/kit/charterLanguages.ts'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from './language.ts'

interface LanguageChoiceProps<Tag extends string> {
  languages: readonly Tag[]
  value: Tag
  onChange: (language: Tag) => void
  /** What stands for the base language, where that is not known. */
  base?: string
}

/** Chooses the language of the page, of a charter that has several. */
export function LanguageChoice<Tag extends string>({
  languages,
  value,
  onChange,
  base = '',
}: LanguageChoiceProps<Tag>) {
  const text = useText()
  const { language } = useLanguage()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      onChange={(_, chosen: Tag | null) => chosen !== null && onChange(chosen)}
      aria-label={text('preview.page.language')}
      sx={{ mb: 1, flexWrap: 'wrap' }}
    >
      {languages.map((tag) => (
        <ToggleButton key={tag} value={tag}>
          {tag === '' ? base : languageLabel(tag, language)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
