import { Link, useRecordContext } from 'react-admin'
import type { UserRecord } from '#api/account.ts'

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
