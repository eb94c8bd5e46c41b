import { Box } from '@mui/material'
import { Later } from '../../kit/Deferred.tsx'
import { AddCookieButton } from '../AddCookieButton.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { SavedFilters } from './SavedFilters.tsx'

// There is one action a row there: what is done most comes before what is done now and then.
const FIRST_ON_PHONE = { order: { xs: -1, sm: 0 } }

/** What can be done with the list as a whole. */
export function CookieListActions() {
  return (
    <>
      <Later>
        <SavedFilters />
        <ColumnChoice />
        <ExportButtons />
      </Later>
      <Box sx={FIRST_ON_PHONE}>
        <AddCookieButton />
      </Box>
    </>
  )
}
