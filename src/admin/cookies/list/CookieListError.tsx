import { Alert, AlertTitle, Button, Stack } from '@mui/material'
import { useListContext, useTranslate } from 'react-admin'
import { messageOf, problemOf } from '../../app/server/problemOf.ts'
import { useText } from '../../i18n/useText.ts'

/** What stands in place of the list when it could not be loaded: what happened, and the ways out. */
export function CookieListError() {
  const text = useText()
  const translate = useTranslate()
  const { error, filterValues, refetch, setFilters } = useListContext()
  return (
    <Alert severity="error" variant="outlined">
      <AlertTitle>{text('cookies.failed.title')}</AlertTitle>
      {translate(messageOf(error), problemOf(error)?.args)}
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button variant="outlined" onClick={() => void refetch()}>
          {text('cookies.failed.retry')}
        </Button>
        {Object.keys(filterValues).length > 0 && (
          <Button onClick={() => setFilters({}, {})}>{text('cookies.filters.clear')}</Button>
        )}
      </Stack>
    </Alert>
  )
}
