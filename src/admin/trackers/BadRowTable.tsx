import {
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import type { BadRow } from '#charter/trackers/badRow.ts'
import { useText } from '../i18n/useText.ts'

// A file that is another thing altogether has thousands, of which the first say enough.
const SHOWN = 100

/** The rows of a file that could not be read, by line, and what is wrong with each. */
export function BadRowTable({ rows }: { rows: readonly BadRow[] }) {
  const text = useText()
  const more = rows.length - SHOWN
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ mt: 2 }}>
      <Table size="small">
        <caption style={{ captionSide: 'top' }}>
          {text('trackers.rows.caption', { smart_count: rows.length })}
        </caption>
        <TableHead>
          <TableRow>
            <TableCell component="th" scope="col">
              {text('trackers.rows.line')}
            </TableCell>
            <TableCell component="th" scope="col">
              {text('trackers.rows.flaw')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.slice(0, SHOWN).map(({ line, flaw, args }) => (
            <TableRow key={line}>
              <TableCell component="th" scope="row" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {line}
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{text(`trackers.flaw.${flaw}`, args)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {more > 0 && (
        <Typography variant="body2" sx={{ p: 2 }}>
          {text('trackers.rows.more', { smart_count: more })}
        </Typography>
      )}
    </TableContainer>
  )
}
