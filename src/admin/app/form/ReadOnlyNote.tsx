import LockIcon from '@mui/icons-material/LockOutlined'
import { Alert } from '@mui/material'
import { useResourceContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { useRolesInWords } from '../session/useRolesInWords.ts'

/** Says why nothing can be changed on this page, and who can. */
export function ReadOnlyNote() {
  const text = useText()
  const rolesInWords = useRolesInWords()
  const roles = rolesInWords('update', useResourceContext() ?? '')
  return (
    <Alert severity="info" icon={<LockIcon fontSize="inherit" />} role="note" sx={{ mb: 2 }}>
      {text('session.readOnly', { roles })}
    </Alert>
  )
}
