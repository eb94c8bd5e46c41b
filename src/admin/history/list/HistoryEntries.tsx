import { Alert, Button, Link, Paper, Typography } from '@mui/material'
import { useState } from 'react'
import { Pagination, useListContext } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import type { Change } from '#charter/history/change.ts'
import { changeInWords } from '#charter/history/changeInWords.ts'
import { useLanguage } from '../../kit/language.ts'
import { PageSkeleton } from '../../kit/PageSkeleton.tsx'
import { ListError } from '../../kit/list/ListEntries.tsx'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { HistoryEntry } from '../HistoryEntry.tsx'
import { PutBackButton } from '../restore/PutBackButton.tsx'
import { UndoImportOfEntry } from '../restore/UndoImport.tsx'
import { type HistoryRecords, useHistoryRecords } from '../useHistoryRecords.ts'

/** A page of the history, or a message when there is no entry. */
export function HistoryEntries() {
  const text = useText()
  const { data = [], error, isPending, total } = useListContext<Change>()
  const records = useHistoryRecords(data)
  const [putBack, setPutBack] = useState<Change | null>(null)
  if (error) return <ListError />
  if (isPending) return <PageSkeleton />
  if (total === 0) return <NoEntry />
  return (
    <>
      <div role="status">{putBack && <PutBackNotice change={putBack} records={records} />}</div>
      <Paper
        component="ul"
        variant="outlined"
        aria-label={text('history.title')}
        sx={{ m: 0, p: 0, listStyle: 'none', '& > li:first-of-type': { borderTop: 0 } }}
      >
        {data.map((change) => (
          <HistoryEntry
            key={change.id}
            change={change}
            records={records}
            actions={
              <>
                <PutBackDeletion change={change} records={records} onDone={() => setPutBack(change)} />
                <UndoImportOfEntry change={change} />
              </>
            }
          />
        ))}
      </Paper>
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </>
  )
}

interface EntryProps {
  change: Change
  records: HistoryRecords
}

/** Offers to put a record back on the entry of its deletion, as long as it is deleted. */
function PutBackDeletion({ change, records, onDone }: EntryProps & { onDone: () => void }) {
  const { action, recordId } = change
  const resource = RESOURCE_NAMES.find((name) => name === change.resource)
  if (action !== 'delete' || !resource || recordId === null) return null
  if (records.presenceOf(resource, recordId) !== 'gone') return null
  return <PutBackButton change={change} resource={resource} id={recordId} onDone={onDone} />
}

/** Links to the record that was just put back. */
function PutBackNotice({ change, records }: EntryProps) {
  const text = useText()
  const { language } = useLanguage()
  const { name } = changeInWords(change, records.nameOf, language)
  return (
    <Alert severity="success" sx={{ mb: 2 }}>
      {text('history.restore.restored', { name })}{' '}
      <Link component={RouterLink} to={`/${change.resource}/${change.recordId}`} underline="always">
        {text('history.restore.open')}
      </Link>
    </Alert>
  )
}

function NoEntry() {
  const text = useText()
  const { setFilters } = useListContext()
  const isFiltered = Object.keys(useListFilter()).length > 0
  if (!isFiltered) return <Typography>{text('history.none')}</Typography>
  return (
    <>
      <Typography sx={{ mb: 1 }}>{text('history.noneFound')}</Typography>
      <Button variant="outlined" onClick={() => setFilters({}, {})}>
        {text('history.filters.clear')}
      </Button>
    </>
  )
}
