import { Box, Typography } from '@mui/material'
import { useGetList } from 'react-admin'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { TOLD_RESOURCES } from '#charter/register/toldResources.ts'
import type { Change } from '#charter/history/change.ts'
import { changedFieldsInWords } from '#charter/history/changedFieldsInWords.ts'
import { useLanguage } from '../kit/language.ts'
import { RelativeTime } from '../kit/time.tsx'
import { ChangeSentence } from '../history/ChangeSentence.tsx'
import { type HistoryRecords, useHistoryRecords } from '../history/useHistoryRecords.ts'
import { ofChosenSite } from '../kit/sites.ts'
import { useText } from '../i18n/useText.ts'
import { HomePart } from './HomePart.tsx'

const SHOWN = 8

// What happened to accounts, and which findings were put off, is in the history; the latter are counted among the tasks.
const OF_THE_CHARTER = {
  resource: [...RESOURCE_NAMES, ...TOLD_RESOURCES.filter((resource) => resource !== 'findings')],
}

/** The last entries of the history that change the charter or its versions. */
export function RecentChanges() {
  const text = useText()
  const { data = [], isPending } = useGetList<Change>('changes', {
    filter: { ...OF_THE_CHARTER, ...ofChosenSite() },
    sort: { field: 'id', order: 'DESC' },
    pagination: { page: 1, perPage: SHOWN },
  })
  const records = useHistoryRecords(data)
  return (
    <HomePart title={text('home.changes.title')}>
      {data.length > 0 ? (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {data.map((change) => (
            <RecentChange key={change.id} change={change} records={records} />
          ))}
        </ul>
      ) : (
        !isPending && <Typography color="textSecondary">{text('home.changes.none')}</Typography>
      )}
    </HomePart>
  )
}

/** An entry as a sentence, with the changed fields and its time. */
function RecentChange({ change, records }: { change: Change; records: HistoryRecords }) {
  const { language } = useLanguage()
  const fields = change.action === 'update' ? changedFieldsInWords(change, records.nameOf, language) : []
  return (
    <Box component="li" sx={{ py: 0.5, overflowWrap: 'anywhere' }}>
      <ChangeSentence change={change} records={records} />{' '}
      <Typography component="span" variant="body2" color="textSecondary">
        {fields.map(({ label }) => `· ${label} `)}· <RelativeTime instant={change.at} />
      </Typography>
    </Box>
  )
}
