import { Typography } from '@mui/material'
import { useText } from '../i18n/useText.ts'

/** Stands in for the list while the charter has no text at all. */
export function NoSection() {
  const text = useText()
  return (
    <>
      <Typography variant="h2" gutterBottom>
        {text('sections.empty.title')}
      </Typography>
      <Typography sx={{ maxWidth: '40em' }}>{text('sections.empty.text')}</Typography>
    </>
  )
}
