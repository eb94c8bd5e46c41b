import { ListBase, useListContext } from 'react-admin'
import { Stack, Typography } from '@mui/material'
import { ListEntries } from '../kit/list/ListEntries.tsx'
import { useListFilter } from '../kit/list/listFilter.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { CookieCards } from './list/CookieCards.tsx'
import { CookieFilters } from './list/CookieFilters.tsx'
import { CookieListActions } from './list/CookieListActions.tsx'
import { CookieTable } from './list/CookieTable.tsx'
import { AddCookieButton } from './AddCookieButton.tsx'
import { SelectionBar } from '../kit/list/SelectionBar.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { BulkReview } from '../findings/review/BulkReview.tsx'
import { BulkChange } from './list/BulkChange.tsx'
import { BulkDelete } from './list/BulkDelete.tsx'

const BY_NAME = { field: 'name', order: 'ASC' } as const
// What fails to load is said in place of the list; react-admin would say it a second time above.
const SAID_ON_THE_PAGE = { onError: () => undefined }

export function CookieList() {
  return (
    <ListBase disableAuthentication sort={BY_NAME} perPage={25} queryOptions={SAID_ON_THE_PAGE}>
      <CookieListPage />
    </ListBase>
  )
}

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

/** What stands in place of the list while the register holds no cookie at all. */
export function NoCookie() {
  const text = useText()
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start', maxWidth: '36em' }}>
      <Typography variant="h6" component="h2">
        {text('cookies.empty.title')}
      </Typography>
      <Typography>{text('cookies.empty.text')}</Typography>
      <AddCookieButton />
    </Stack>
  )
}

/** What can be done with the selected cookies. */
export function CookieSelection() {
  return (
    <SelectionBar>
      <IfAllowed action="update" resource="cookies">
        <BulkReview />
        <BulkChange />
      </IfAllowed>
      <IfAllowed action="delete" resource="cookies">
        <BulkDelete />
      </IfAllowed>
    </SelectionBar>
  )
}
