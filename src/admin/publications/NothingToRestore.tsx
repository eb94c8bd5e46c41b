import { Button, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useText } from '../i18n/useText.ts'

/** Says that the draft is that version already, and leads back to the versions. */
export function NothingToRestore({ number }: { number: number }) {
  const text = useText()
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '45em' }}>{text('restoration.same', { number })}</Typography>
      <Button component={RouterLink} to="/publications" variant="outlined">
        {text('restoration.versions')}
      </Button>
    </>
  )
}
