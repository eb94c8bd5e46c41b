import AddIcon from '@mui/icons-material/Add'
import { Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import { ListEntries } from '../../kit/list/ListEntries.tsx'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { useText } from '../../i18n/useText.ts'
import { UserCards } from './UserCards.tsx'
import { UserFilters } from './UserFilters.tsx'
import { UserTable } from './UserTable.tsx'

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
