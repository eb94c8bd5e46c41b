import { ListBase } from 'react-admin'
import { Typography } from '@mui/material'
import { DownloadButton } from '../../kit/download.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { HistoryEntries } from './HistoryEntries.tsx'
import { HistoryFilters } from './HistoryFilters.tsx'

const NEWEST_FIRST = { field: 'id', order: 'DESC' } as const
// What fails to load is said in place of the list; react-admin would say it a second time above.
const SAID_ON_THE_PAGE = { onError: () => undefined }

export function HistoryList() {
  return (
    <ListBase disableAuthentication sort={NEWEST_FIRST} perPage={25} queryOptions={SAID_ON_THE_PAGE}>
      <HistoryListPage />
    </ListBase>
  )
}

/** Everything that was done to the register: who, what, when, each field before and after. */
export function HistoryListPage() {
  const text = useText()
  const mayReadAccounts = useMay('read', 'users')
  return (
    <>
      <PageHeading title={text('history.title')} actions={<Export />} />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '46em' }}>
        {text(mayReadAccounts ? 'history.intro' : 'history.introWithoutAccounts')}
      </Typography>
      <HistoryFilters />
      <HistoryEntries />
    </>
  )
}

/** The entries that the filters leave, all of them, as a table to take away. */
function Export() {
  const text = useText()
  const { language } = useLanguage()
  const query = new URLSearchParams({ filter: JSON.stringify(useListFilter()), language })
  return (
    <DownloadButton url={`/api/changes.csv?${query}`} fileName={text('history.exportFile')}>
      {text('history.export')}
    </DownloadButton>
  )
}
