import { AddCookieButton } from '../AddCookieButton.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { SavedFilters } from './SavedFilters.tsx'

/** What can be done with the list as a whole. */
export function CookieListActions() {
  return (
    <>
      <SavedFilters />
      <ColumnChoice />
      <ExportButtons />
      <AddCookieButton />
    </>
  )
}
