import { ListBase } from 'react-admin'
import AddIcon from '@mui/icons-material/Add'
import { Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import { IfAllowed } from '../kit/session/access.tsx'
import { ListEntries } from '../kit/list/ListEntries.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { UserCards, UserTable } from './list/UserTable.tsx'
import { UserFilters } from './list/UserFilters.tsx'

const BY_NAME = { field: 'name', order: 'ASC' } as const
// What fails to load is said in place of the list; react-admin would say it a second time above.
const SAID_ON_THE_PAGE = { onError: () => undefined }

export function UserList() {
  return (
    <IfAllowed action="read" resource="users" otherwise="page">
      <ListBase disableAuthentication sort={BY_NAME} perPage={25} queryOptions={SAID_ON_THE_PAGE}>
        <UserListPage />
      </ListBase>
    </IfAllowed>
  )
}

export function UserListPage() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('app.menu.users')} actions={<InviteButton />} />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '46em' }}>
        {text('users.noDeletion')}
      </Typography>
      <UserFilters />
      <ListEntries cards={<UserCards />} table={<UserTable />} />
    </>
  )
}

function InviteButton() {
  const text = useText()
  return (
    <Button component={Link} to="/users/create" variant="contained" startIcon={<AddIcon />}>
      {text('users.invite')}
    </Button>
  )
}
