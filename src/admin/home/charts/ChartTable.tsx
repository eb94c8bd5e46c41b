import { Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useLanguage } from '../../kit/language.ts'

export interface ChartRow {
  key: string | number
  name: string
  /** What the row counts can be seen there. */
  to?: string
  counts: readonly number[]
}

interface ChartTableProps {
  /** What the table is of. */
  label: string
  /** The headings: of the names, then of each count. */
  headings: readonly string[]
  rows: readonly ChartRow[]
}

/** The figures of a picture. */
export function ChartTable({ label, headings, rows }: ChartTableProps) {
  const { language } = useLanguage()
  return (
    <Table size="small" aria-label={label}>
      <TableHead>
        <TableRow>
          {headings.map((heading, index) => (
            <TableCell key={heading} align={index === 0 ? 'left' : 'right'}>
              {heading}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ key, name, to, counts }) => (
          <TableRow key={key}>
            <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
              {to ? (
                <Link component={RouterLink} to={to} underline="always">
                  {name}
                </Link>
              ) : (
                name
              )}
            </TableCell>
            {counts.map((count, index) => (
              <TableCell key={headings[index + 1]} align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {count.toLocaleString(language)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
