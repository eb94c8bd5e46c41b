import { Alert, Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { useRecordContext, useResourceContext } from 'react-admin'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import type { Change } from '#charter/history/change.ts'
import type { AdminRecord } from '../kit/records.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { HistoryEntry } from './HistoryEntry.tsx'
import { EarlierStateButton } from './restore/EarlierStateButton.tsx'
import { useHistoryRecords } from './useHistoryRecords.ts'
import { useRecordChanges } from './useRecordChanges.ts'

/** The entries about the record on this page; each earlier state can be restored. */
export function RecordHistoryEntries() {
  const text = useText()
  const record = useRecordContext<AdminRecord>()
  const resource = useResourceContext() ?? ''
  const { changes, total, error, refetch, showMore, isPending } = useRecordChanges(resource, record?.id)
  const records = useHistoryRecords(changes)
  const mayUpdate = useMay('update', resource)
  const [isDone, setDone] = useState(false)
  const restorable = RESOURCE_NAMES.find((name) => name === resource)
  if (error)
    return (
      <Alert severity="error" action={<Button onClick={refetch}>{text('app.away.retry')}</Button>}>
        {text('history.failed')}
      </Alert>
    )
  if (isPending || !record) return <PageSkeleton rows={3} />
  // The last entry with a state holds the present one: there is nothing to restore from it.
  const latest = changes.find(holdsState)
  return (
    <>
      <Box role="status">{isDone && <Alert severity="success">{text('history.restore.done')}</Alert>}</Box>
      <Box component="ul" aria-label={text('history.title')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {changes.map((change) => (
          <HistoryEntry
            key={change.id}
            change={change}
            records={records}
            isOnRecordPage
            actions={
              mayUpdate &&
              restorable &&
              holdsState(change) &&
              change !== latest && (
                <EarlierStateButton
                  change={change}
                  resource={restorable}
                  record={record}
                  onDone={() => setDone(true)}
                />
              )
            }
          />
        ))}
      </Box>
      {changes.length < total && (
        <Button onClick={showMore}>
          {text('history.record.more', { smart_count: total - changes.length })}
        </Button>
      )}
      {total === 0 && <Typography color="textSecondary">{text('history.none')}</Typography>}
    </>
  )
}

function holdsState({ action, after }: Change): boolean {
  return action !== 'refuse' && after !== null
}
