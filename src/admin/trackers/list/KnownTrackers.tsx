import {
  Box,
  Card,
  CardContent,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material'
import { ListBase, useListContext } from 'react-admin'
import type { ListedTracker } from '#charter/trackers/knownTracker.ts'
import { SearchBox } from '../../kit/list/FilterInputs.tsx'
import { FoundCount, ListEntries } from '../../kit/list/ListEntries.tsx'
import { useText } from '../../i18n/useText.ts'
import { TRACKER_LIST } from '../useImport.ts'
import { TrackerLifetime, TrackerMaker, TrackerName, TrackerPurpose, TrackerSource } from './trackerCells.tsx'

/** The trackers that the application knows, page by page, to be searched by name, provider and purpose. */
export function KnownTrackers() {
  const text = useText()
  return (
    <ListBase resource={TRACKER_LIST} disableAuthentication sort={AS_LISTED} perPage={25} storeKey={false}>
      <Box role="search" aria-label={text('app.list.search')} sx={{ mb: 1 }}>
        <SearchBox label={text('app.list.search')} placeholder={text('trackers.known.searchHint')} />
        <FoundCount count="trackers.known.count" showAll="app.list.showAll" />
      </Box>
      <ListEntries cards={<TrackerCards />} table={<TrackerTable />} />
    </ListBase>
  )
}

const AS_LISTED = { field: 'id', order: 'ASC' } as const

function TrackerTable() {
  const text = useText()
  const { data = [] } = useListContext<ListedTracker>()
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={text('trackers.title')} sx={{ overflowWrap: 'anywhere', ...COLUMNS }}>
        <TableHead>
          <TableRow>
            {[
              text('resources.cookies.fields.name'),
              text('trackers.known.maker'),
              text('resources.cookies.fields.purpose'),
              text('resources.cookies.fields.lifetime'),
              text('trackers.known.source'),
            ].map((column) => (
              <TableCell key={column} component="th" scope="col">
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((tracker) => (
            <TableRow key={tracker.id} sx={{ verticalAlign: 'top' }}>
              <TableCell component="th" scope="row">
                <TrackerName tracker={tracker} />
              </TableCell>
              <TableCell>
                <TrackerMaker tracker={tracker} />
              </TableCell>
              <TableCell>
                <TrackerPurpose tracker={tracker} />
              </TableCell>
              <TableCell>
                <TrackerLifetime tracker={tracker} />
              </TableCell>
              <TableCell>
                <TrackerSource tracker={tracker} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}

const COLUMNS = {
  minWidth: 900,
  tableLayout: 'fixed',
  '& th:nth-of-type(1)': { width: '22%' },
  '& th:nth-of-type(2)': { width: '17%' },
  '& th:nth-of-type(4)': { width: '11%' },
  '& th:nth-of-type(5)': { width: '21%' },
}

/** The list on a narrow screen: a card for each tracker. */
function TrackerCards() {
  const text = useText()
  const { data = [] } = useListContext<ListedTracker>()
  return (
    <Stack
      component="ul"
      aria-label={text('trackers.title')}
      spacing={1}
      sx={{ listStyle: 'none', p: 0, m: 0 }}
    >
      {data.map((tracker) => (
        <Card key={tracker.id} component="li" variant="outlined">
          <CardContent sx={{ overflowWrap: 'anywhere', '&:last-child': { pb: 2 } }}>
            <TrackerName tracker={tracker} />
            <TrackerMaker tracker={tracker} />
            <TrackerPurpose tracker={tracker} />
            <TrackerLifetime tracker={tracker} />
            <TrackerSource tracker={tracker} />
          </CardContent>
        </Card>
      ))}
    </Stack>
  )
}
