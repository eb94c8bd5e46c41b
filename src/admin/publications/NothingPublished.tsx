import { Button, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useText } from '../i18n/useText.ts'

/** Says that no version exists yet, and leads to where the first is made. */
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
