import { DataTable, RecordContextProvider, useListContext, useRecordContext } from 'react-admin'
import { Box, Card, CardContent, Stack } from '@mui/material'
import { SelectionColumn, SelectRecord } from '../../kit/list/SelectionColumn.tsx'
import { TABLE_STYLE } from '../../kit/list/tableStyle.ts'
import { TableColumn } from '../../kit/list/TableColumn.tsx'
import { RelativeTime } from '../../kit/time.tsx'
import { IfAllowed, useMay } from '../../kit/session/access.tsx'
import { useWhyNotOurs } from '../../kit/session/useWhyNotOurs.ts'
import { useText } from '../../i18n/useText.ts'
import { CookieCount, CountryName, ProviderFindings, ProviderLink } from '../fields.tsx'
import type { ProviderRecord } from '../../kit/records.ts'

export function ProviderTable() {
  const text = useText()
  const maySelect = useMay('update', 'providers')
  const whyNot = useWhyNotOurs('providers')
  return (
    <DataTable<ProviderRecord>
      aria-label={text('app.menu.providers')}
      rowClick={false}
      bulkActionButtons={false}
      sx={TABLE_STYLE}
    >
      {maySelect && <SelectionColumn whyNot={whyNot} />}
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

/** The list on a narrow screen: a card for each provider. */
export function ProviderCards() {
  const text = useText()
  const { data = [] } = useListContext<ProviderRecord>()
  const whyNot = useWhyNotOurs('providers')
  return (
    <Stack
      component="ul"
      aria-label={text('app.menu.providers')}
      spacing={1}
      sx={{ listStyle: 'none', p: 0, m: 0 }}
    >
      {data.map((provider) => (
        <RecordContextProvider key={provider.id} value={provider}>
          <Card component="li" variant="outlined">
            <CardContent sx={{ display: 'flex', gap: 1 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <ProviderLink />
                <div>
                  <CookieCount />
                </div>
                <ProviderFindings />
              </Box>
              <IfAllowed action="update" resource="providers">
                <Box sx={{ mt: -1, mr: -1 }}>
                  <SelectRecord whyNot={whyNot} />
                </Box>
              </IfAllowed>
            </CardContent>
          </Card>
        </RecordContextProvider>
      ))}
    </Stack>
  )
}
