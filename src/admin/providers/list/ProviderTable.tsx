import { DataTable, useRecordContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { RelativeTime } from '../../app/RelativeTime.tsx'
import { TableColumn } from '../../app/list/TableColumn.tsx'
import { CookieCount } from '../CookieCount.tsx'
import { CountryName } from '../CountryName.tsx'
import { MissingFields } from '../MissingFields.tsx'
import { ProviderLink } from '../ProviderLink.tsx'
import type { ProviderRecord } from '../ProviderRecord.ts'

export function ProviderTable() {
  const text = useText()
  return (
    <DataTable<ProviderRecord>
      aria-label={text('app.menu.providers')}
      rowClick={false}
      bulkActionButtons={false}
      sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto' }, overflowWrap: 'anywhere' }}
    >
      <TableColumn source="name" isRowHeader>
        <ProviderLink />
      </TableColumn>
      <TableColumn source="country">
        <CountryName />
      </TableColumn>
      <TableColumn source="cookieCount">
        <CookieCount />
      </TableColumn>
      <DataTable.Col label={text('providers.missing.title')}>
        <MissingFields />
      </DataTable.Col>
      <TableColumn source="updatedAt">
        <Updated />
      </TableColumn>
    </DataTable>
  )
}

function Updated() {
  const provider = useRecordContext<ProviderRecord>()
  return provider && <RelativeTime instant={provider.updatedAt} />
}
