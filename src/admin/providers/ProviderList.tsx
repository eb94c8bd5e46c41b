import { ListBase, useListContext } from 'react-admin'
import AddIcon from '@mui/icons-material/Add'
import { Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import type { ReactNode } from 'react'
import { ListEntries } from '../kit/list/ListEntries.tsx'
import { useListFilter } from '../kit/list/listFilter.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useMay } from '../kit/session/access.tsx'
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

export function ProviderListPage() {
  const text = useText()
  const { total } = useListContext()
  const isFiltered = Object.keys(useListFilter()).length > 0
  const isEmpty = total === 0 && !isFiltered
  return (
    <>
      <PageHeading title={text('app.menu.providers')} actions={!isEmpty && <AddProviderButton />} />
      {isEmpty ? (
        <NoProvider action={<AddProviderButton />} />
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

function AddProviderButton() {
  const text = useText()
  const mayAdd = useMay('create', 'providers')
  if (!mayAdd) return null
  return (
    <Button component={Link} to="/providers/create" variant="contained" startIcon={<AddIcon />}>
      {text('providers.add')}
    </Button>
  )
}

/** Stands in for the list while there is no provider at all. */
export function NoProvider({ action }: { action: ReactNode }) {
  const text = useText()
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '38em' }}>{text('providers.empty')}</Typography>
      {action}
    </>
  )
}

/** What can be done with the selected providers. */
export function ProviderSelection() {
  return (
    <SelectionBar>
      <BulkReview />
    </SelectionBar>
  )
}
