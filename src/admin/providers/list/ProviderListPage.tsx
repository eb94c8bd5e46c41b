import AddIcon from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import { useListContext } from 'react-admin'
import { Link } from 'react-router'
import { ListEntries } from '../../kit/list/ListEntries.tsx'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { NoProvider } from './NoProvider.tsx'
import { ProviderCards } from './ProviderCards.tsx'
import { ProviderFilters } from './ProviderFilters.tsx'
import { ProviderSelection } from './ProviderSelection.tsx'
import { ProviderTable } from './ProviderTable.tsx'

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
