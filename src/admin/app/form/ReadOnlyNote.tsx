import LockIcon from '@mui/icons-material/LockOutlined'
import { Alert } from '@mui/material'
import { useResourceContext } from 'react-admin'
import { ROLES } from '#api/access.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../LanguageProvider.tsx'
import { isAllowed } from '../session/isAllowed.ts'

/** Says why nothing can be changed on this page, and who can. */
export function ReadOnlyNote() {
  const text = useText()
  const { language } = useLanguage()
  const resource = useResourceContext() ?? ''
  const roles = ROLES.filter((role) => isAllowed(role, 'update', resource))
  const inWords = new Intl.ListFormat(language).format(roles.map((role) => text(`choices.role.${role}`)))
  return (
    <Alert severity="info" icon={<LockIcon fontSize="inherit" />} role="note" sx={{ mb: 2 }}>
      {text('session.readOnly', { roles: inWords })}
    </Alert>
  )
}
