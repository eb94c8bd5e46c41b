import {
  Alert,
  AlertTitle,
  Box,
  Button,
  Card,
  Stack,
  type Theme,
  Typography,
  useMediaQuery,
} from '@mui/material'
import type { ReactNode } from 'react'
import { Pagination, useListContext, useTranslate } from 'react-admin'
import { PageSkeleton } from '../states.tsx'
import { type MessageKey, useText } from '../../i18n/useText.ts'
import { useListFilter } from './listFilter.ts'
import { useIsServerAway } from '../server/connection.ts'
import { messageOf, parseProblem } from '../server/problem.ts'

interface ListEntriesProps {
  /** What can be done with those that are ticked. */
  selection?: ReactNode
  /** The entries on a phone. */
  cards: ReactNode
  /** The entries where there is room. */
  table: ReactNode
}

/** What a list holds, page by page, or why there is nothing to show. */
export function ListEntries({ selection, cards, table }: ListEntriesProps) {
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true })
  const { error, isPending, total } = useListContext()
  if (error) return <ListError />
  if (isPending) return <PageSkeleton />
  if (total === 0) return <NothingFound />
  return (
    <>
      {selection}
      {isPhone ? cards : <Card variant="outlined">{table}</Card>}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </>
  )
}

interface FoundCountProps {
  /** Says how many there are, by `smart_count`. */
  count: MessageKey
  /** Leads back to all of them. */
  showAll: MessageKey
}

/** How many the filters of a list leave, and the way back to all of them. */
export function FoundCount({ count, showAll }: FoundCountProps) {
  const text = useText()
  const { total, setFilters } = useListContext()
  const isFiltered = Object.keys(useListFilter()).length > 0
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 34 }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {total !== undefined && text(count, { smart_count: total })}
      </Typography>
      {isFiltered && (
        <Button size="small" onClick={() => setFilters({}, {})}>
          {text(showAll)}
        </Button>
      )}
    </Box>
  )
}

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
      {translate(messageOf(error), parseProblem(error)?.args)}
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button variant="outlined" onClick={() => void refetch()}>
          {text('app.away.retry')}
        </Button>
        {isFiltered && <Button onClick={() => setFilters({}, {})}>{text('app.list.showAll')}</Button>}
      </Stack>
    </Alert>
  )
}

/** Stands in for the rows when the search and the filters leave none. */
function NothingFound() {
  const text = useText()
  const { setFilters } = useListContext()
  return (
    <>
      <Typography sx={{ mb: 1 }}>{text('app.list.noResult')}</Typography>
      <Button variant="outlined" onClick={() => setFilters({}, {})}>
        {text('app.list.showAll')}
      </Button>
    </>
  )
}
