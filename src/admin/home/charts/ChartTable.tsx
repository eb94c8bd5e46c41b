import { Link, Table, TableBody, TableCell, TableHead, TableRow, type Theme } from '@mui/material'
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

/** What every chart has in common: it does not move, and leaves its words to the page around it. */
export const CHART_LOOK = {
  skipAnimation: true,
  height: 260,
  margin: { left: 0, right: 12, top: 8, bottom: 0 },
  slotProps: { legend: { direction: 'horizontal' } },
} as const

/** Colours that stand out from each other, and from the page, by 3:1 or more in light and dark (WCAG 1.4.11). */
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
