import { Stack, Typography } from '@mui/material'
import { useText } from '../../i18n/useText.ts'
import { AddCookieButton } from '../AddCookieButton.tsx'

/** What stands in place of the list while the register holds no cookie at all. */
export function NoCookie() {
  const text = useText()
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start', maxWidth: '36em' }}>
      <Typography variant="h6" component="h2">
        {text('cookies.empty.title')}
      </Typography>
      <Typography>{text('cookies.empty.text')}</Typography>
      <AddCookieButton />
    </Stack>
  )
}
