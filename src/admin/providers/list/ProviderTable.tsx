import { DataTable, useRecordContext } from 'react-admin'
import { SelectionColumn } from '../../kit/list/selection.tsx'
import { TableColumn } from '../../kit/list/TableColumn.tsx'
import { RelativeTime } from '../../kit/time.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { CookieCount } from '../CookieCount.tsx'
import { CountryName } from '../CountryName.tsx'
import { ProviderFindings } from '../ProviderFindings.tsx'
import { ProviderLink } from '../ProviderLink.tsx'
import type { ProviderRecord } from '../../kit/records.ts'

export function ProviderTable() {
  const text = useText()
  const maySelect = useMay('update', 'providers')
  return (
    <DataTable<ProviderRecord>
      aria-label={text('app.menu.providers')}
      rowClick={false}
      bulkActionButtons={false}
      sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto' }, overflowWrap: 'anywhere' }}
    >
      {maySelect && <SelectionColumn />}
      <TableColumn source="name" isRowHeader>
        <ProviderLink />
      </TableColumn>
      <TableColumn source="country">
        <CountryName />
      </TableColumn>
      <TableColumn source="cookieCount">
        <CookieCount />
      </TableColumn>
      <DataTable.Col label={text('findings.title')}>
        <ProviderFindings />
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
