import { useListContext } from 'react-admin'
import { ListEntries } from '../../kit/list/ListEntries.tsx'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { useText } from '../../i18n/useText.ts'
import { CookieCards } from './CookieCards.tsx'
import { CookieFilters } from './CookieFilters.tsx'
import { CookieListActions } from './CookieListActions.tsx'
import { CookieSelection } from './CookieSelection.tsx'
import { CookieTable } from './CookieTable.tsx'
import { NoCookie } from './NoCookie.tsx'

export function CookieListPage() {
  const text = useText()
  const { total } = useListContext()
  const isFiltered = Object.keys(useListFilter()).length > 0
  const isEmpty = total === 0 && !isFiltered
  return (
    <>
      <PageHeading title={text('app.menu.cookies')} actions={!isEmpty && <CookieListActions />} />
      {isEmpty ? (
        <NoCookie />
      ) : (
        <>
          <CookieFilters />
          <ListEntries selection={<CookieSelection />} cards={<CookieCards />} table={<CookieTable />} />
        </>
      )}
    </>
  )
}
