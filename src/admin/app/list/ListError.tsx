import { Alert, AlertTitle, Button, Stack } from '@mui/material'
import { useListContext, useTranslate } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { useIsServerAway } from '../server/ConnectionContext.ts'
import { messageOf, problemOf } from '../server/problemOf.ts'
import { useListFilter } from './useListFilter.ts'

/** Stands in for a list that could not be loaded: what happened, and the ways out. A server that is away is said above the page. */
export function ListError() {
  const text = useText()
  const translate = useTranslate()
  const { error, refetch, setFilters } = useListContext()
  const isFiltered = Object.keys(useListFilter()).length > 0
  if (useIsServerAway()) return null
  return (
    <Alert severity="error">
      <AlertTitle>{text('app.list.failed')}</AlertTitle>
      {translate(messageOf(error), problemOf(error)?.args)}
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button variant="outlined" onClick={() => void refetch()}>
          {text('app.away.retry')}
        </Button>
        {isFiltered && <Button onClick={() => setFilters({}, {})}>{text('app.list.showAll')}</Button>}
      </Stack>
    </Alert>
  )
}
