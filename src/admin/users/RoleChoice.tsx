import { Box, Typography } from '@mui/material'
import { useRecordContext } from 'react-admin'
import type { Role } from '#api/access.ts'
import { useText } from '../i18n/useText.ts'

/** A role that can be chosen, and in one line what it allows. */
export function RoleChoice() {
  const text = useText()
  const choice = useRecordContext<{ id: Role }>()
  if (!choice) return null
  return (
    <Box component="span" sx={{ display: 'block', pt: 1 }}>
      {text(`choices.userRole.${choice.id}`)}
      <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
        {text(`users.roles.${choice.id}`)}
      </Typography>
    </Box>
  )
}
