import { ListBase } from 'react-admin'
import { Typography } from '@mui/material'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { useText } from '../../i18n/useText.ts'
import { FindingEntries } from './FindingEntries.tsx'
import { FindingExport } from './FindingExport.tsx'
import { FindingFilters } from './FindingFilters.tsx'

const MOST_URGENT_FIRST = { field: 'severity', order: 'ASC' } as const
// The page shows a failure in place of the list; react-admin would also show it as a notification.
const NO_NOTIFICATION = { onError: () => undefined }

/** « Constats »: the findings on the register, their corrections and their acceptances. */
export function FindingList() {
  return (
    <ListBase disableAuthentication sort={MOST_URGENT_FIRST} perPage={25} queryOptions={NO_NOTIFICATION}>
      <FindingListPage />
    </ListBase>
  )
}

function FindingListPage() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('app.menu.findings')} actions={<FindingExport />} />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '46em' }}>
        {text('findings.intro')}
      </Typography>
      <FindingFilters />
      <FindingEntries />
    </>
  )
}
