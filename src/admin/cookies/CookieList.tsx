import { Suspense } from 'react'
import { ListBase, useListContext } from 'react-admin'
import { ListEntries } from '../kit/list/ListEntries.tsx'
import { useListFilter } from '../kit/list/listFilter.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { CookieCards } from './list/CookieCards.tsx'
import { CookieFilters } from './list/CookieFilters.tsx'
import { CookieListActions } from './list/CookieListActions.tsx'
import { CookieTable } from './list/CookieTable.tsx'
import { AddLink } from '../kit/AddLink.tsx'
import { ImportLink } from '../kit/ImportLink.tsx'
import { EmptyList } from '../kit/list/EmptyList.tsx'
import { SelectionBar } from '../kit/list/SelectionBar.tsx'
import { lazyPage } from '../kit/lazyPage.ts'
import { IfAllowed } from '../kit/session/access.tsx'
import { usePerson } from '../kit/session/session.tsx'
import { BulkReview } from '../findings/review/BulkReview.tsx'
import { BulkChange } from './list/BulkChange.tsx'
import { BulkPlace } from './list/BulkPlace.tsx'
import { BulkDelete } from './list/BulkDelete.tsx'

// Most accounts have all platforms, and never load it.
const LimitedActs = lazyPage(() => import('./list/LimitedActs.tsx'), 'LimitedActs')

export function CookieList() {
  return (
    <ListBase disableAuthentication sort={BY_NAME} perPage={25} queryOptions={QUERY_OPTIONS}>
      <CookieListPage />
    </ListBase>
  )
}

const BY_NAME = { field: 'name', order: 'ASC' } as const
// ListEntries shows a failure to load in place of the list; react-admin would show it again as a notification.
const QUERY_OPTIONS = { onError: () => undefined }

function CookieListPage() {
  const text = useText()
  const { total } = useListContext()
  const isFiltered = Object.keys(useListFilter()).length > 0
  const isEmpty = total === 0 && !isFiltered
  return (
    <>
      <PageHeading title={text('app.menu.cookies')} actions={!isEmpty && <CookieListActions />} />
      {isEmpty ? (
        <EmptyList
          title={text('cookies.empty.title')}
          text={text('cookies.empty.text')}
          action={
            <>
              <AddLink resource="cookies">{text('cookies.list.add')}</AddLink>
              <ImportLink variant="outlined" />
            </>
          }
        />
      ) : (
        <>
          <CookieFilters />
          <ListEntries selection={<CookieSelection />} cards={<CookieCards />} table={<CookieTable />} />
        </>
      )}
    </>
  )
}

/** The actions on the selected cookies. */
function CookieSelection() {
  return (
    <SelectionBar>
      {usePerson()?.siteIds ? (
        <Suspense>
          <LimitedActs>
            <BulkActs />
          </LimitedActs>
        </Suspense>
      ) : (
        <BulkActs />
      )}
    </SelectionBar>
  )
}

function BulkActs() {
  return (
    <>
      <IfAllowed action="update" resource="cookies">
        <BulkReview />
        <BulkChange />
        <BulkPlace />
      </IfAllowed>
      <IfAllowed action="delete" resource="cookies">
        <BulkDelete />
      </IfAllowed>
    </>
  )
}
