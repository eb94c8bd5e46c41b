import { Stack } from '@mui/material'
import { AddCookieButton } from './AddCookieButton.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { SavedFilters } from './SavedFilters.tsx'

/** What can be done with the list as a whole. */
export function CookieListActions() {
  return (
    <Stack
      direction="row"
      useFlexGap
      sx={{
        flexWrap: 'wrap',
        gap: 1,
        justifyContent: 'flex-end',
        alignItems: 'center',
        py: 1,
        width: '100%',
      }}
    >
      <SavedFilters />
      <ColumnChoice />
      <ExportButtons />
      <AddCookieButton />
    </Stack>
  )
}
