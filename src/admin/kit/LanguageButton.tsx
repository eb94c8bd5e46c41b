import { Button } from '@mui/material'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from './language.ts'

/** Puts the screens into the other language; its words are in that one, for who reads no other. */
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
