import { Typography } from '@mui/material'
import { DownloadButton } from '../../kit/download.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { HistoryEntries } from './HistoryEntries.tsx'
import { HistoryFilters } from './HistoryFilters.tsx'

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
