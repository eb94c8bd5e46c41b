import { ListBase, useListContext } from 'react-admin'
import { AddLink } from '../kit/AddLink.tsx'
import { EmptyList } from '../kit/list/EmptyList.tsx'
import { ListEntries } from '../kit/list/ListEntries.tsx'
import { useListFilter } from '../kit/list/listFilter.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { ProviderCards, ProviderTable } from './list/ProviderTable.tsx'
import { ProviderFilters } from './list/ProviderFilters.tsx'
import { SelectionBar } from '../kit/list/SelectionBar.tsx'
import { BulkReview } from '../findings/review/BulkReview.tsx'

export function ProviderList() {
  return (
    <ListBase disableAuthentication sort={{ field: 'name', order: 'ASC' }} perPage={25}>
      <ProviderListPage />
    </ListBase>
  )
}

function ProviderListPage() {
  const text = useText()
  const { total } = useListContext()
  const isFiltered = Object.keys(useListFilter()).length > 0
  const isEmpty = total === 0 && !isFiltered
  const addLink = <AddLink resource="providers">{text('providers.add')}</AddLink>
  return (
    <>
      <PageHeading title={text('app.menu.providers')} actions={!isEmpty && addLink} />
      {isEmpty ? (
        <EmptyList text={text('providers.empty')} action={addLink} />
      ) : (
        <>
          <ProviderFilters />
          <ListEntries
            selection={<ProviderSelection />}
            cards={<ProviderCards />}
            table={<ProviderTable />}
          />
        </>
      )}
    </>
  )
}

/** The actions on the selected providers. */
function ProviderSelection() {
  return (
    <SelectionBar>
      <BulkReview />
    </SelectionBar>
  )
}
