import { ListBase } from 'react-admin'
import { Typography } from '@mui/material'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { useText } from '../../i18n/useText.ts'
import { FindingEntries } from './FindingEntries.tsx'
import { FindingExport } from './FindingExport.tsx'
import { FindingFilters } from './FindingFilters.tsx'

const MOST_URGENT_FIRST = { field: 'severity', order: 'ASC' } as const
// What fails to load is said in place of the list; react-admin would say it a second time above.
const SAID_ON_THE_PAGE = { onError: () => undefined }

export function FindingList() {
  return (
    <ListBase disableAuthentication sort={MOST_URGENT_FIRST} perPage={25} queryOptions={SAID_ON_THE_PAGE}>
      <FindingListPage />
    </ListBase>
  )
}

/** « Constats »: what the rules say of the register, where to put it right, and who answers for what stays. */
export function FindingListPage() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('findings.title')} actions={<FindingExport />} />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '46em' }}>
        {text('findings.intro')}
      </Typography>
      <FindingFilters />
      <FindingEntries />
    </>
  )
}
