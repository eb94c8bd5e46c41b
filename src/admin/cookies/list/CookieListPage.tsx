import { Card, useMediaQuery, type Theme } from '@mui/material'
import { Pagination, useListContext } from 'react-admin'
import { PageHeading } from '../../app/PageHeading.tsx'
import { useText } from '../../i18n/useText.ts'
import { CookieCards } from './CookieCards.tsx'
import { CookieFilters } from './CookieFilters.tsx'
import { CookieListActions } from './CookieListActions.tsx'
import { CookieListError } from './CookieListError.tsx'
import { CookieTable } from './CookieTable.tsx'
import { NoCookie } from './NoCookie.tsx'

export function CookieListPage() {
  const text = useText()
  const { total, filterValues } = useListContext()
  const isRegisterEmpty = total === 0 && Object.keys(filterValues).length === 0
  return (
    <>
      <PageHeading title={text('app.menu.cookies')} actions={!isRegisterEmpty && <CookieListActions />} />
      {isRegisterEmpty ? (
        <NoCookie />
      ) : (
        <>
          <CookieFilters />
          <Entries />
          <Pagination rowsPerPageOptions={[25, 50, 100]} />
        </>
      )}
    </>
  )
}

function Entries() {
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'))
  const { error } = useListContext()
  if (error) return <CookieListError />
  return isPhone ? (
    <CookieCards />
  ) : (
    <Card variant="outlined">
      <CookieTable />
    </Card>
  )
}
