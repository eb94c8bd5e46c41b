import { useGetOne } from 'react-admin'
import type { UserRecord } from '#api/account.ts'
import type { Change } from '#charter/history/change.ts'
import { useText } from '../i18n/useText.ts'
import { changedName } from './changedName.ts'

/**
 * What the record that a change speaks of is called; its number where the change does not tell. Accounts, which are
 * never deleted, are asked for theirs: what was done to them is seldom a change of their record.
 */
export function useChangedName(change: Change): string {
  const text = useText()
  const { resource, recordId } = change
  const told = changedName(change)
  const { data: user } = useGetOne<UserRecord>(
    'users',
    { id: recordId ?? 0 },
    { enabled: told === '' && resource === 'users' && recordId !== null },
  )
  if (told || recordId === null) return told
  if (resource === 'publications') return String(recordId)
  return (resource === 'users' && user?.name) || text('home.changes.number', { id: recordId })
}
