import type { ReactNode } from 'react'
import { DataTable, FunctionField, ReferenceField, SelectField, TextField } from 'react-admin'
import { SelectionColumn } from '../../kit/list/SelectionColumn.tsx'
import { TableColumn } from '../../kit/list/TableColumn.tsx'
import { RelativeTime } from '../../kit/time.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import { CookieFindings, CookieLink, LifetimeField, ReviewedOn, StatusField } from '../fields.tsx'
import type { CookieRecord } from '../../kit/records.ts'
import { COLUMNS_HIDDEN_AT_FIRST, COOKIE_COLUMNS, type CookieColumn } from './visibleColumns.ts'

export function CookieTable() {
  const text = useText()
  const maySelect = useMay('update', 'cookies')
  return (
    <DataTable<CookieRecord>
      aria-label={text('cookies.list.table')}
      rowClick={false}
      hiddenColumns={COLUMNS_HIDDEN_AT_FIRST}
      bulkActionButtons={false}
      sx={TABLE_STYLE}
    >
      {maySelect && <SelectionColumn />}
      <TableColumn source="name" isRowHeader>
        <CookieLink />
      </TableColumn>
      <DataTable.Col label={text('findings.title')}>
        <CookieFindings />
      </DataTable.Col>
      {COOKIE_COLUMNS.map((column) => (
        <TableColumn key={column} source={column}>
          {CELLS[column]}
        </TableColumn>
      ))}
    </DataTable>
  )
}

// A long text is cut after two lines. The cookie's page shows it whole.
const CLAMPED = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  maxWidth: '32em',
}

const CELLS: Record<CookieColumn, ReactNode> = {
  providerId: <ReferenceField source="providerId" reference="providers" />,
  categoryId: (
    <ReferenceField source="categoryId" reference="categories">
      <TextField source="name" sx={CLAMPED} />
    </ReferenceField>
  ),
  lifetime: <LifetimeField />,
  status: <StatusField />,
  service: <TextField source="service" sx={CLAMPED} />,
  location: <TextField source="location" sx={CLAMPED} />,
  purpose: <TextField source="purpose" sx={CLAMPED} />,
  party: <SelectField source="party" choices={fieldChoices.party} />,
  storage: <SelectField source="storage" choices={fieldChoices.storage} />,
  domain: <TextField source="domain" />,
  recipients: <TextField source="recipients" sx={CLAMPED} />,
  reviewedOn: <ReviewedOn />,
  updatedAt: <FunctionField<CookieRecord> render={({ updatedAt }) => <RelativeTime instant={updatedAt} />} />,
}

const TABLE_STYLE = {
  '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
  '& .RaDataTable-headerCell': { whiteSpace: 'nowrap' },
  // Words are not broken, and widen their column up to a maximum.
  '& .RaDataTable-rowCell': { overflowWrap: 'break-word', minWidth: '8em', maxWidth: '24em' },
  '& [role=rowheader]': { minWidth: '12em' },
  '& [role=rowheader] a': { overflowWrap: 'break-word', maxWidth: '22em' },
  '& .MuiTableCell-paddingCheckbox': { minWidth: 0 },
}
