import { Typography } from '@mui/material'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { useText } from '../../i18n/useText.ts'
import { FindingEntries } from './FindingEntries.tsx'
import { FindingExport } from './FindingExport.tsx'
import { FindingFilters } from './FindingFilters.tsx'

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
