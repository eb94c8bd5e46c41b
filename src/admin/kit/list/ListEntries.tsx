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
import { PageSkeleton } from '../PageSkeleton.tsx'
import { type MessageKey, useText } from '../../i18n/useText.ts'
import { useListFilter } from './listFilter.ts'
import { useIsServerAway } from '../server/connection.ts'
import { messageOf, parseProblem } from '../server/problem.ts'

interface ListEntriesProps {
  /** The actions on the selected records. */
  selection?: ReactNode
  /** The entries on a narrow screen. */
  cards: ReactNode
  /** The entries on a wide screen. */
  table: ReactNode
}

/** The entries of a list, page by page; or the reason why there are none to show. */
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
  /** The message with the number of records, `smart_count`. */
  count: MessageKey
  /** The label of the button that clears the filters. */
  showAll: MessageKey
}

/** The number of records that match the filters, and a button that clears the filters. */
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

/**
 * Replaces a list that could not be loaded: the error, and buttons to retry or to clear the filters. Shows nothing while
 * the server is away: ServerAwayNotice already says it.
 */
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

/** Replaces the rows when no record matches the search and the filters. */
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
