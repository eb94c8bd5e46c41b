import { Box, Chip, Typography } from '@mui/material'
import { Link, useRecordContext } from 'react-admin'
import type { UserRecord } from '#api/account.ts'
import { useText } from '../i18n/useText.ts'
import { useSites } from '../kit/sites.ts'
import { RelativeTime } from '../kit/time.tsx'

/** The role of a user, kept on one line, and below it the platforms that the account is limited to. */
export function UserRole() {
  const text = useText()
  const user = useRecordContext<UserRecord>()
  const siteIds = user?.siteIds ?? null
  const sites = useSites()
  if (!user) return null
  const named = sites.filter(({ id }) => siteIds?.includes(id)).map(({ platformName }) => platformName)
  return (
    <>
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {text(`choices.userRole.${user.role}`)}
      </Box>
      {siteIds !== null && (
        <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
          {siteIds.length === 0 ? text('users.limit.none') : named.join(', ')}
        </Typography>
      )}
    </>
  )
}

const COLORS = { invited: 'warning', active: 'success', disabled: 'default' } as const

/** The status of an account. The colour only repeats the text. */
export function UserStatus() {
  const text = useText()
  const user = useRecordContext<UserRecord>()
  if (!user) return null
  const { status } = user
  return (
    <Chip size="small" variant="outlined" color={COLORS[status]} label={text(`users.status.${status}`)} />
  )
}

/** The name of a user as a link to the account. */
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
