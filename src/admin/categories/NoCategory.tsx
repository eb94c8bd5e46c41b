import { Typography } from '@mui/material'
import { useText } from '../i18n/useText.ts'

/** Stands in for the list while there is no category. */
export function NoCategory() {
  const text = useText()
  return (
    <>
      <Typography variant="h2" gutterBottom>
        {text('categories.empty.title')}
      </Typography>
      <Typography sx={{ maxWidth: '40em' }}>{text('categories.empty.text')}</Typography>
    </>
  )
}
