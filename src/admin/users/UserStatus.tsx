import { Chip } from '@mui/material'
import { useRecordContext } from 'react-admin'
import type { UserRecord } from '#api/account.ts'
import { useText } from '../i18n/useText.ts'

const COLORS = { invited: 'warning', active: 'success', disabled: 'default' } as const

/** Whether somebody can sign in, in words; the colour only repeats them. */
export function UserStatus() {
  const text = useText()
  const user = useRecordContext<UserRecord>()
  if (!user) return null
  const { status } = user
  return (
    <Chip size="small" variant="outlined" color={COLORS[status]} label={text(`users.status.${status}`)} />
  )
}
