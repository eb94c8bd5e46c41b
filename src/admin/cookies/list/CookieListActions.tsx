import { Box } from '@mui/material'
import { Deferred } from '../../kit/Deferred.tsx'
import { AddCookieButton } from '../AddCookieButton.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { SavedFilters } from './SavedFilters.tsx'
import { DownloadButton } from '../../kit/download.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'

// There is one action a row there: what is done most comes before what is done now and then.
const FIRST_ON_PHONE = { order: { xs: -1, sm: 0 } }

/** What can be done with the list as a whole. */
export function CookieListActions() {
  return (
    <>
      <Deferred>
        <SavedFilters />
        <ColumnChoice />
        <ExportButtons />
      </Deferred>
      <Box sx={FIRST_ON_PHONE}>
        <AddCookieButton />
      </Box>
    </>
  )
}

/** The two tables to take away: the charter's as its readers see it, and every field of the cookies listed. */
function ExportButtons() {
  const text = useText()
  const { language } = useLanguage()
  const filter = useListFilter()
  const query = new URLSearchParams({ filter: JSON.stringify(filter), language })
  return (
    <>
      <DownloadButton url="/api/draft/charte.csv" fileName={text('cookies.list.charterTableFile')}>
        {text('cookies.list.charterTable')}
      </DownloadButton>
      <DownloadButton url={`/api/cookies.csv?${query}`} fileName={text('cookies.list.fullRegisterFile')}>
        {text('cookies.list.fullRegister')}
      </DownloadButton>
    </>
  )
}
