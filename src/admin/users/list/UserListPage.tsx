import AddIcon from '@mui/icons-material/Add'
import { Button, Card, type Theme, Typography, useMediaQuery } from '@mui/material'
import { Pagination, useListContext } from 'react-admin'
import { Link } from 'react-router'
import { PageSkeleton } from '../../app/layout/PageSkeleton.tsx'
import { ListError } from '../../app/list/ListError.tsx'
import { NothingFound } from '../../app/list/NothingFound.tsx'
import { PageHeading } from '../../app/PageHeading.tsx'
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
      <Entries />
    </>
  )
}

function Entries() {
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const { error, isPending, total } = useListContext()
  if (error) return <ListError />
  if (isPending) return <PageSkeleton />
  if (total === 0) return <NothingFound />
  return (
    <>
      {isPhone ? (
        <UserCards />
      ) : (
        <Card variant="outlined">
          <UserTable />
        </Card>
      )}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
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
