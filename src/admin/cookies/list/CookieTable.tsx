import type { ReactNode } from 'react'
import { useText } from '#admin/i18n/useText.ts'
import { DataTable, DateField, ReferenceField, SelectField, TextField } from 'react-admin'
import { cookieChoices } from '../cookieChoices.ts'
import { CookieLink } from '../CookieLink.tsx'
import type { CookieRecord } from '../CookieRecord.ts'
import { LifetimeField } from '../LifetimeField.tsx'
import { StatusField } from '../StatusField.tsx'
import { CookieBulkActions } from './CookieBulkActions.tsx'
import { COLUMNS_HIDDEN_AT_FIRST, COOKIE_COLUMNS, type CookieColumn } from './cookieColumns.ts'
import { NoResult } from './NoResult.tsx'
import { TableColumn } from './TableColumn.tsx'

const CELLS: Record<CookieColumn, ReactNode> = {
  providerId: <ReferenceField source="providerId" reference="providers" />,
  categoryId: <ReferenceField source="categoryId" reference="categories" />,
  service: <TextField source="service" />,
  location: <TextField source="location" />,
  purpose: <TextField source="purpose" sx={{ ...clamped(3), maxWidth: '32em' }} />,
  lifetime: <LifetimeField />,
  status: <StatusField />,
  party: <SelectField source="party" choices={cookieChoices.party} />,
  storage: <SelectField source="storage" choices={cookieChoices.storage} />,
  domain: <TextField source="domain" />,
  recipients: <TextField source="recipients" />,
  reviewedOn: <DateField source="reviewedOn" />,
  updatedAt: <DateField source="updatedAt" showTime />,
}

/** Cuts a long text after some lines: the list stays a list, the whole text is on the cookie's page. */
function clamped(lines: number) {
  return { display: '-webkit-box', WebkitLineClamp: lines, WebkitBoxOrient: 'vertical', overflow: 'hidden' }
}

export function CookieTable() {
  const text = useText()
  return (
    <DataTable<CookieRecord>
      aria-label={text('cookies.list.table')}
      rowClick={false}
      hiddenColumns={COLUMNS_HIDDEN_AT_FIRST}
      bulkActionButtons={<CookieBulkActions />}
      empty={<NoResult />}
      sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto' }, overflowWrap: 'anywhere' }}
    >
      <TableColumn source="name" isRowHeader>
        <CookieLink />
      </TableColumn>
      {COOKIE_COLUMNS.map((column) => (
        <TableColumn key={column} source={column}>
          {CELLS[column]}
        </TableColumn>
      ))}
    </DataTable>
  )
}
