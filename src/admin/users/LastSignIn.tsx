import { useRecordContext } from 'react-admin'
import type { UserRecord } from '#api/account.ts'
import { RelativeTime } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'

export function LastSignIn() {
  const text = useText()
  const user = useRecordContext<UserRecord>()
  if (!user) return null
  return user.lastSignInAt ? <RelativeTime instant={user.lastSignInAt} /> : text('users.neverSignedIn')
}
