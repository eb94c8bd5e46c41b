import OpenIcon from '@mui/icons-material/OpenInNew'
import { Button, Stack } from '@mui/material'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'

/** The way to the page that visitors read, and to what is kept of its version. */
export function OnlineLinks({ number }: { number: number }) {
  const text = useText()
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
      <Button href="/charte" target="_blank" rel="noopener" variant="outlined" endIcon={<OpenIcon />}>
        {text('publish.seePage')}
      </Button>
      <Button component={Link} to={`/publications/${number}`} variant="outlined">
        {text('publish.seeVersion', { number })}
      </Button>
    </Stack>
  )
}
