import { Card, useMediaQuery, type Theme } from '@mui/material'
import { Pagination, useListContext } from 'react-admin'
import { PageSkeleton } from '../../app/layout/PageSkeleton.tsx'
import { ListError } from '../../app/list/ListError.tsx'
import { NothingFound } from '../../app/list/NothingFound.tsx'
import { useListFilter } from '../../app/list/useListFilter.ts'
import { PageHeading } from '../../app/PageHeading.tsx'
import { useText } from '../../i18n/useText.ts'
import { CookieCards } from './CookieCards.tsx'
import { CookieFilters } from './CookieFilters.tsx'
import { CookieListActions } from './CookieListActions.tsx'
import { CookieTable } from './CookieTable.tsx'
import { NoCookie } from './NoCookie.tsx'
import { SelectionBar } from './SelectionBar.tsx'

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
          <Entries />
        </>
      )}
    </>
  )
}

function Entries() {
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const { error, isPending, total } = useListContext()
  if (error) return <ListError />
  if (isPending) return <PageSkeleton />
  if (total === 0) return <NothingFound />
  return (
    <>
      <SelectionBar />
      {isPhone ? (
        <CookieCards />
      ) : (
        <Card variant="outlined">
          <CookieTable />
        </Card>
      )}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </>
  )
}
