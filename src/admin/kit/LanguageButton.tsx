import { Button, ListItemButton } from '@mui/material'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from './language.ts'

/**
 * Switches the interface to the other language. Its label is in that language, for people who read no other. `isEntry`: as
 * an entry of a menu.
 */
export function LanguageButton({ isEntry = false }: { isEntry?: boolean }) {
  const text = useText()
  const { language, chooseLanguage } = useLanguage()
  const other = language === 'fr' ? 'en' : 'fr'
  const label = text('app.header.inOtherLanguage')
  const change = () => chooseLanguage(other)
  if (isEntry) {
    return (
      <ListItemButton lang={other} onClick={change}>
        {label}
      </ListItemButton>
    )
  }
  return (
    <Button size="small" color="inherit" lang={other} onClick={change}>
      {label}
    </Button>
  )
}
