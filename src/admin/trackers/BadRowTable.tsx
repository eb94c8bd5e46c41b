import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import {
  Button,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material'
import { useId } from 'react'
import { writeCsv } from '#charter/kit/writeCsv.ts'
import { type BadRows, listBadRuns } from '#charter/trackers/badRow.ts'
import { saveFile } from '../kit/download.tsx'
import { type Text, useText } from '../i18n/useText.ts'

/** The rows of a file that could not be read, by line, each with its error: the first ones, and all as a CSV file. */
export function BadRowTable({ rows }: { rows: BadRows }) {
  const text = useText()
  const captionId = useId()
  const { total, first } = rows
  const download = () =>
    saveFile(
      new Blob([writeBadRowsCsv(rows, text)], { type: 'text/csv;charset=utf-8' }),
      text('trackers.rows.fileName'),
    )
  return (
    <>
      <Button startIcon={<DownloadIcon />} onClick={download} sx={{ mt: 2 }}>
        {text('trackers.rows.download')}
      </Button>
      <TableContainer
        component={Paper}
        variant="outlined"
        // Focusable, so that it can be scrolled by keyboard.
        tabIndex={0}
        role="region"
        aria-labelledby={captionId}
        sx={{ mt: 1, maxHeight: '60vh' }}
      >
        <Table size="small">
          <caption id={captionId} style={{ captionSide: 'top' }}>
            <Caption total={total} shown={first.length} />
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
          <BadRowLines rows={first} />
        </Table>
      </TableContainer>
    </>
  )
}

function Caption({ total, shown }: { total: number; shown: number }) {
  const text = useText()
  return shown < total
    ? text('trackers.rows.firstOf', { first: shown, total })
    : text('trackers.rows.caption', { smart_count: total })
}

function BadRowLines({ rows }: { rows: BadRows['first'] }) {
  const text = useText()
  return (
    <TableBody>
      {rows.map(({ line, flaw, args }) => (
        <TableRow key={line}>
          <TableCell component="th" scope="row" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {line}
          </TableCell>
          <TableCell sx={{ overflowWrap: 'anywhere' }}>{text(`trackers.flaw.${flaw}`, args)}</TableCell>
        </TableRow>
      ))}
    </TableBody>
  )
}

/** Writes all unreadable rows as CSV, for the person who corrects the file. */
function writeBadRowsCsv(rows: BadRows, text: Text): string {
  const headings = [text('trackers.rows.from'), text('trackers.rows.to'), text('trackers.rows.flaw')]
  const lines = listBadRuns(rows).map(({ from, to, flaw, args }) => [
    String(from),
    String(to),
    text(`trackers.flaw.${flaw}`, args),
  ])
  return writeCsv([headings, ...lines], ';')
}
