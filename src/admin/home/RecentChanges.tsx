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
  // The latest come first: the deletion of any record shown here is among them.
  const deleted = new Set(data?.filter(({ action }) => action === 'delete').map(recordOf))
  return (
    <HomePart title={text('home.changes.title')}>
      {data && data.length > 0 ? (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {data.map((change) => (
            <ChangeItem key={change.id} change={change} isGone={deleted.has(recordOf(change))} />
          ))}
        </ul>
      ) : (
        !isPending && <Typography color="textSecondary">{text('home.changes.none')}</Typography>
      )}
    </HomePart>
  )
}

function recordOf({ resource, recordId }: Change): string {
  return `${resource}/${recordId}`
}
