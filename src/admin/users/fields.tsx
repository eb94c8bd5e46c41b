import { Box, Chip } from '@mui/material'
import { Link, useRecordContext } from 'react-admin'
import type { ReactNode } from 'react'
import type { UserRecord } from '#api/account.ts'
import { useText } from '../i18n/useText.ts'
import { RelativeTime } from '../kit/time.tsx'

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

/** A person's name, as a link to their account. */
export function UserLink() {
  const user = useRecordContext<UserRecord>()
  if (!user) return null
  return (
    <Link to={`/users/${user.id}`} sx={{ fontWeight: 'medium', overflowWrap: 'anywhere' }}>
      {user.name}
    </Link>
  )
}

export function LastSignIn() {
  const text = useText()
  const user = useRecordContext<UserRecord>()
  if (!user) return null
  return user.lastSignInAt ? <RelativeTime instant={user.lastSignInAt} /> : text('users.neverSignedIn')
}

/** Keeps a page of short fields as narrow as they are. */
export function UserPage({ children }: { children: ReactNode }) {
  return <Box sx={{ maxWidth: '46rem' }}>{children}</Box>
}
