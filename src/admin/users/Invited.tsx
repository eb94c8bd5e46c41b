import { Box, Button } from '@mui/material'
import { Link } from 'react-router'
import type { IssuedLink } from '#api/account.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { LinkToHandOver } from './LinkToHandOver.tsx'

interface InvitedProps {
  name: string
  link: IssuedLink
  onInviteAnother: () => void
}

/** What is left to do once somebody is invited: the link must reach them. */
export function Invited({ name, link, onInviteAnother }: InvitedProps) {
  const text = useText()
  return (
    <>
      <PageHeading title={text('users.invited', { name })} />
      <LinkToHandOver issued={link} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button component={Link} to="/users" variant="outlined">
          {text('app.page.backToList')}
        </Button>
        <Button onClick={onInviteAnother}>{text('users.inviteAnother')}</Button>
      </Box>
    </>
  )
}
