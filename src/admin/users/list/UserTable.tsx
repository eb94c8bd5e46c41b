import { DataTable } from 'react-admin'
import type { UserRecord } from '#api/account.ts'
import { TableColumn } from '../../kit/list/TableColumn.tsx'
import { useText } from '../../i18n/useText.ts'
import { LastSignIn } from '../LastSignIn.tsx'
import { UserLink } from '../UserLink.tsx'
import { UserRole } from '../UserRole.tsx'
import { UserStatus } from '../UserStatus.tsx'

export function UserTable() {
  const text = useText()
  return (
    <DataTable<UserRecord>
      aria-label={text('app.menu.users')}
      rowClick={false}
      bulkActionButtons={false}
      sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto' }, overflowWrap: 'anywhere' }}
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
