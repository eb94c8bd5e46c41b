import { DataTable, RecordContextProvider, useListContext } from 'react-admin'
import { Box, Card, CardContent, Stack, Typography } from '@mui/material'
import type { UserRecord } from '#api/account.ts'
import { TABLE_STYLE } from '../../kit/list/tableStyle.ts'
import { TableColumn } from '../../kit/list/TableColumn.tsx'
import { useText } from '../../i18n/useText.ts'
import { LastSignIn, UserLink, UserRole, UserStatus } from '../fields.tsx'

export function UserTable() {
  const text = useText()
  return (
    <DataTable<UserRecord>
      aria-label={text('app.menu.users')}
      rowClick={false}
      bulkActionButtons={false}
      sx={TABLE_STYLE}
    >
      <TableColumn source="name" isRowHeader>
        <UserLink />
      </TableColumn>
      <DataTable.Col source="email" />
      <TableColumn source="role">
        <UserRole />
      </TableColumn>
      <TableColumn source="status">
        <UserStatus />
      </TableColumn>
      <TableColumn source="lastSignInAt">
        <LastSignIn />
      </TableColumn>
    </DataTable>
  )
}

/** The list on a narrow screen: a card for each account. */
export function UserCards() {
  const text = useText()
  const { data = [] } = useListContext<UserRecord>()
  return (
    <Stack
      component="ul"
      aria-label={text('app.menu.users')}
      spacing={1}
      sx={{ listStyle: 'none', p: 0, m: 0 }}
    >
      {data.map((user) => (
        <RecordContextProvider key={user.id} value={user}>
          <Card component="li" variant="outlined">
            <CardContent sx={{ overflowWrap: 'anywhere' }}>
              <UserLink />
              <Typography variant="body2" color="textSecondary">
                {user.email}
              </Typography>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
                <UserRole />
                <UserStatus />
              </Box>
              <Typography variant="body2" color="textSecondary">
                {text('users.access.lastSignIn')} <LastSignIn />
              </Typography>
            </CardContent>
          </Card>
        </RecordContextProvider>
      ))}
    </Stack>
  )
}
