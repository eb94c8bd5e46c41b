import { Typography } from '@mui/material'
import { DownloadButton } from '../../app/DownloadButton.tsx'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useListFilter } from '../../app/list/useListFilter.ts'
import { PageHeading } from '../../app/PageHeading.tsx'
import { useText } from '../../i18n/useText.ts'
import { FindingEntries } from './FindingEntries.tsx'
import { FindingFilters } from './FindingFilters.tsx'

/** « Constats »: what the rules say of the register, where to put it right, and who answers for what stays. */
export function FindingListPage() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('findings.title')} actions={<Export />} />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '46em' }}>
        {text('findings.intro')}
      </Typography>
      <FindingFilters />
      <FindingEntries />
    </>
  )
}

/** The findings that the filters leave, all of them, as a table to take away. */
function Export() {
  const text = useText()
  const { language } = useLanguage()
  const query = new URLSearchParams({ filter: JSON.stringify(useListFilter()), language })
  return (
    <DownloadButton url={`/api/findings.csv?${query}`} fileName={text('findings.exportFile')}>
      {text('findings.export')}
    </DownloadButton>
  )
}
