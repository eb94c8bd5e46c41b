import { Box } from '@mui/material'
import { useRecordContext } from 'react-admin'
import type { UserRecord } from '#api/account.ts'
import { useText } from '../i18n/useText.ts'

/** What somebody may do, in a word that the table around it does not break. */
export function UserRole() {
  const text = useText()
  const user = useRecordContext<UserRecord>()
  return (
    user && (
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {text(`choices.userRole.${user.role}`)}
      </Box>
    )
  )
}
