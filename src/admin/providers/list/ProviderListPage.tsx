import AddIcon from '@mui/icons-material/Add'
import { Button, Card, type Theme, useMediaQuery } from '@mui/material'
import { Pagination, useListContext } from 'react-admin'
import { Link } from 'react-router'
import { ListError } from '../../app/list/ListError.tsx'
import { NothingFound } from '../../app/list/NothingFound.tsx'
import { useListFilter } from '../../app/list/useListFilter.ts'
import { PageHeading } from '../../app/PageHeading.tsx'
import { PageSkeleton } from '../../app/layout/PageSkeleton.tsx'
import { useMay } from '../../app/session/useMay.ts'
import { useText } from '../../i18n/useText.ts'
import type { ProviderRecord } from '../ProviderRecord.ts'
import { NoProvider } from './NoProvider.tsx'
import { ProviderCards } from './ProviderCards.tsx'
import { ProviderFilters } from './ProviderFilters.tsx'
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
          <Entries />
        </>
      )}
    </>
  )
}

function Entries() {
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const { error, isPending, total } = useListContext<ProviderRecord>()
  if (error) return <ListError />
  if (isPending) return <PageSkeleton />
  if (total === 0) return <NothingFound />
  return (
    <>
      {isPhone ? (
        <ProviderCards />
      ) : (
        <Card variant="outlined">
          <ProviderTable />
        </Card>
      )}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
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
