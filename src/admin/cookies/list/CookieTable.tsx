import type { ReactNode } from 'react'
import { DataTable, FunctionField, ReferenceField, SelectField, TextField } from 'react-admin'
import { SelectionColumn } from '../../kit/list/SelectionColumn.tsx'
import { TABLE_STYLE } from '../../kit/list/tableStyle.ts'
import { TableColumn } from '../../kit/list/TableColumn.tsx'
import { SiteNames } from '../../kit/SiteNames.tsx'
import { RelativeTime } from '../../kit/time.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import { CookieFindings, CookieLink, LifetimeField, ReviewedOn, StatusField } from '../fields.tsx'
import type { CookieRecord } from '../../kit/records.ts'
import { type CookieColumn, useColumnsHiddenAtFirst, useCookieColumns } from './visibleColumns.ts'

export function CookieTable() {
  const text = useText()
  const maySelect = useMay('update', 'cookies')
  return (
    <DataTable<CookieRecord>
      aria-label={text('cookies.list.table')}
      rowClick={false}
      hiddenColumns={useColumnsHiddenAtFirst()}
      bulkActionButtons={false}
      sx={COOKIE_TABLE_STYLE}
    >
      {maySelect && <SelectionColumn />}
      <TableColumn source="name" isRowHeader>
        <CookieLink />
      </TableColumn>
      <DataTable.Col label={text('findings.title')}>
        <CookieFindings />
      </DataTable.Col>
      {useCookieColumns().map((column) => (
        <TableColumn key={column} source={column} isSorted={column !== 'siteIds'}>
          {CELLS[column]}
        </TableColumn>
      ))}
    </DataTable>
  )
}

// A long text is cut. The cookie's page shows it whole.
const CLAMPED = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
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
  purpose: <TextField source="purpose" sx={{ ...CLAMPED, WebkitLineClamp: 3 }} />,
  party: <SelectField source="party" choices={fieldChoices.party} />,
  storage: <SelectField source="storage" choices={fieldChoices.storage} />,
  domain: <TextField source="domain" />,
  recipients: <TextField source="recipients" sx={CLAMPED} />,
  reviewedOn: <ReviewedOn />,
  siteIds: <FunctionField<CookieRecord> render={({ siteIds }) => <SiteNames ids={siteIds} />} />,
  updatedAt: <FunctionField<CookieRecord> render={({ updatedAt }) => <RelativeTime instant={updatedAt} />} />,
}

const COOKIE_TABLE_STYLE = {
  ...TABLE_STYLE,
  // What it is for is what one reads the list for: it gets the room that the others leave.
  '& .RaDataTable-rowCell.column-purpose': {
    minWidth: { xs: '11em', lg: '14em' },
    maxWidth: 'none',
    width: '40%',
  },
  '& .RaDataTable-rowCell.column-categoryId': { minWidth: '13em' },
}
