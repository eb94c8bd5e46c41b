import { useRecordContext } from 'react-admin'
import type { UserRecord } from '#api/account.ts'
import { useText } from '../i18n/useText.ts'

export function UserRole() {
  const text = useText()
  const user = useRecordContext<UserRecord>()
  return user && text(`choices.role.${user.role}`)
}
