import { Typography } from '@mui/material'
import { useGetList } from 'react-admin'
import type { Change } from '#charter/history/change.ts'
import { useText } from '../i18n/useText.ts'
import { ChangeItem } from './ChangeItem.tsx'
import { HomePart } from './HomePart.tsx'

const SHOWN = 8

/** The last entries of the register's history. */
export function RecentChanges() {
  const text = useText()
  const { data, isPending } = useGetList<Change>('changes', {
    sort: { field: 'id', order: 'DESC' },
    pagination: { page: 1, perPage: SHOWN },
  })
  const gone = goneIn(data ?? [])
  return (
    <HomePart title={text('home.changes.title')}>
      {data && data.length > 0 ? (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {data.map((change) => (
            <ChangeItem key={change.id} change={change} isGone={gone.has(recordOf(change))} />
          ))}
        </ul>
      ) : (
        !isPending && <Typography color="textSecondary">{text('home.changes.none')}</Typography>
      )}
    </HomePart>
  )
}

/** The records that are deleted now: the last entry of each decides, for one may have come back. The latest come first. */
function goneIn(changes: readonly Change[]): Set<string> {
  const last = new Map(changes.toReversed().map((change) => [recordOf(change), change.action]))
  return new Set([...last].filter(([, action]) => action === 'delete').map(([record]) => record))
}

function recordOf({ resource, recordId }: Change): string {
  return `${resource}/${recordId}`
}
