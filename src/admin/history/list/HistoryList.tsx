import { ListBase } from 'react-admin'
import { Typography } from '@mui/material'
import { DownloadButton } from '../../kit/download.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { ofChosenSite, siteInAddress, useSites } from '../../kit/sites.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { HistoryEntries } from './HistoryEntries.tsx'
import { HistoryFilters } from './HistoryFilters.tsx'

const NEWEST_FIRST = { field: 'id', order: 'DESC' } as const
// The page shows a failure in place of the list; react-admin would also show it as a notification.
const NO_NOTIFICATION = { onError: () => undefined }

/** « Historique »: every action on the register, with its author, its time, and each field before and after. */
export function HistoryList() {
  return (
    <ListBase
      disableAuthentication
      filter={ofChosenSite()}
      sort={NEWEST_FIRST}
      perPage={25}
      queryOptions={NO_NOTIFICATION}
    >
      <HistoryListPage />
    </ListBase>
  )
}

function HistoryListPage() {
  const text = useText()
  const mayReadAccounts = useMay('read', 'users')
  const sites = useSites()
  const chosen = sites.find(({ id }) => id === siteInAddress())
  return (
    <>
      <PageHeading title={text('history.title')} actions={<HistoryExport />} />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '46em' }}>
        {text(mayReadAccounts ? 'history.intro' : 'history.introWithoutAccounts')}
        {sites.length > 1 &&
          ` ${chosen === undefined ? text('history.ofSites') : text('history.ofSite', { name: chosen.platformName })}`}
      </Typography>
      <HistoryFilters />
      <HistoryEntries />
    </>
  )
}

/** Downloads all entries that match the filters as CSV. */
function HistoryExport() {
  const text = useText()
  const { language } = useLanguage()
  const query = new URLSearchParams({
    filter: JSON.stringify({ ...useListFilter(), ...ofChosenSite() }),
    language,
  })
  return (
    <DownloadButton url={`/api/changes.csv?${query}`} fileName={text('history.exportFile')}>
      {text('history.export')}
    </DownloadButton>
  )
}
