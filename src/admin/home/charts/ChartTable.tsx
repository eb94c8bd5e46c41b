import { Link, Table, TableBody, TableCell, TableHead, TableRow, type Theme } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useLanguage } from '../../kit/language.ts'

interface ChartRow {
  key: string | number
  name: string
  /** The list of the records that the row counts. */
  to?: string
  counts: readonly number[]
}

interface ChartTableProps {
  /** Names the table for screen readers. */
  label: string
  /** The heading of the names, then one for each count. */
  headings: readonly string[]
  rows: readonly ChartRow[]
}

/** The figures of a chart. */
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

/** The props that all charts share. */
export const CHART_LOOK = {
  skipAnimation: true,
  height: 260,
  margin: { left: 0, right: 12, top: 8, bottom: 0 },
  slotProps: { legend: { direction: 'horizontal' } },
} as const

/** Colours with a contrast of at least 3:1 to each other and to the page, in light and dark mode (WCAG 1.4.11). */
export function chartColors({ palette }: Theme) {
  const isDark = palette.mode === 'dark'
  return {
    main: palette.primary.main,
    other: isDark ? '#4a78b5' : '#7fa6d9',
    beyond: palette.warning.main,
    line: palette.text.primary,
    blocker: palette.error.main,
    warning: isDark ? '#b07a2a' : '#c98a2b',
    advice: isDark ? '#7f8b9c' : '#8d97a6',
  }
}
