import { Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { PageHeading } from '../PageHeading.tsx'
import { usePerson } from './SessionContext.ts'

/** Stands in for a page that the role of who is signed in does not open. */
export function NotAllowed() {
  const text = useText()
  const person = usePerson()
  return (
    <>
      <PageHeading title={text('session.notAllowed.title')} />
      <Typography sx={{ mb: 2, maxWidth: '40em' }}>
        {person && text('session.notAllowed.text', { role: text(`choices.userRole.${person.role}`) })}
      </Typography>
      <Button component={Link} to="/" variant="outlined">
        {text('app.page.home')}
      </Button>
    </>
  )
}
