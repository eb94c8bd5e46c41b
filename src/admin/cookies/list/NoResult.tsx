import { Button, Stack, Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'

/** What stands in place of the rows when the filters leave none. */
export function NoResult() {
  const text = useText()
  const { setFilters } = useListContext()
  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start', maxWidth: '36em', p: 3 }}>
      <Typography variant="h6" component="h2">
        {text('cookies.noResult.title')}
      </Typography>
      <Typography>{text('cookies.noResult.text')}</Typography>
      <Button variant="outlined" onClick={() => setFilters({}, {})}>
        {text('cookies.filters.clear')}
      </Button>
    </Stack>
  )
}
