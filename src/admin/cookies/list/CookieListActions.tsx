import { Box } from '@mui/material'
import { Deferred } from '../../kit/Deferred.tsx'
import { AddLink } from '../../kit/AddLink.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { SavedFilters } from './SavedFilters.tsx'
import { ImportLink } from '../../kit/ImportLink.tsx'
import { DownloadButton } from '../../kit/download.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'

/** The actions on the whole list. */
export function CookieListActions() {
  const text = useText()
  return (
    <>
      <Deferred>
        <SavedFilters />
        <ColumnChoice />
        <ImportLink />
        <ExportButtons />
      </Deferred>
      <Box sx={FIRST_ON_PHONE}>
        <AddLink resource="cookies">{text('cookies.list.add')}</AddLink>
      </Box>
    </>
  )
}

// On a narrow screen the actions are below each other, and the most usual one comes first.
const FIRST_ON_PHONE = { order: { xs: -1, sm: 0 } }

/** Downloads of two tables: the charter as visitors see it, and all fields of the listed cookies. */
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
