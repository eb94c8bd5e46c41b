import { ListBase } from 'react-admin'
import { Typography } from '@mui/material'
import { AddLink } from '../kit/AddLink.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { ListEntries } from '../kit/list/ListEntries.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { UserCards, UserTable } from './list/UserTable.tsx'
import { UserFilters } from './list/UserFilters.tsx'

export function UserList() {
  return (
    <IfAllowed action="read" resource="users" otherwise="page">
      <ListBase disableAuthentication sort={BY_NAME} perPage={25} queryOptions={QUERY_OPTIONS}>
        <UserListPage />
      </ListBase>
    </IfAllowed>
  )
}

const BY_NAME = { field: 'name', order: 'ASC' } as const
// ListEntries shows a failure to load in place of the list; react-admin would show it again as a notification.
const QUERY_OPTIONS = { onError: () => undefined }

function UserListPage() {
  const text = useText()
  return (
    <>
      <PageHeading
        title={text('app.menu.users')}
        actions={<AddLink resource="users">{text('users.invite')}</AddLink>}
      />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '46em' }}>
        {text('users.noDeletion')}
      </Typography>
      <UserFilters />
      <ListEntries cards={<UserCards />} table={<UserTable />} />
    </>
  )
}
