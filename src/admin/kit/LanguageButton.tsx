import { Button } from '@mui/material'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from './language.ts'

/** Switches the interface to the other language. Its label is in that language, for people who read no other. */
export function LanguageButton() {
  const text = useText()
  const { language, chooseLanguage } = useLanguage()
  const other = language === 'fr' ? 'en' : 'fr'
  return (
    <Button size="small" color="inherit" lang={other} onClick={() => chooseLanguage(other)}>
      {text('app.header.inOtherLanguage')}
    </Button>
  )
}
