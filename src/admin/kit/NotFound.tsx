import { Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { PageHeading } from './PageHeading.tsx'

/** The page at an address that does not exist. */
export function NotFound() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('app.page.notFound')} />
      <Typography sx={{ mb: 2 }}>{text('app.page.notFoundText')}</Typography>
      <Button component={Link} to="/" variant="outlined">
        {text('app.page.home')}
      </Button>
    </>
  )
}
