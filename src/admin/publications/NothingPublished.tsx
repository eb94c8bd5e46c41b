import { Button, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useText } from '../i18n/useText.ts'

/** Stands in for the versions before the first one, with a link to the page that publishes it. */
export function NothingPublished() {
  const text = useText()
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '46rem' }}>{text('publications.nothing')}</Typography>
      <Button component={RouterLink} to="/publish" variant="outlined">
        {text('publications.seeFirst')}
      </Button>
    </>
  )
}
