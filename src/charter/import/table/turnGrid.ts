import { fieldOfHeading } from './headingWords.ts'
import type { Grid } from './grid.ts'

/** More lines than a table has whose headings stand on its left. */
const HEADINGS_MAX = 40

/** A table whose headings stand on its left, one tracker in each column, turned so that they stand above; others as they are. */
export function turnGrid(grid: Grid): Grid {
  const { rows } = grid
  const [first] = rows
  if (first === undefined || rows.length < 3 || rows.length > HEADINGS_MAX) return grid
  const fieldsOf = (texts: readonly string[]) => texts.map(fieldOfHeading).filter((field) => field !== null)
  const left = fieldsOf(rows.map(({ cells }) => cells[0] ?? ''))
  const above = fieldsOf(first.cells)
  const isTurned =
    left.length * 2 > rows.length &&
    new Set(left).size === left.length &&
    left.length > above.length &&
    left.includes('cookie.name')
  if (!isTurned || above.length > 1) return grid
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const turned = Array.from({ length: width }, (_, column) => ({
    line: first.line + column,
    cells: rows.map(({ cells }) => cells[column] ?? ''),
    links: rows.map(({ links = [] }) => links[column] ?? ''),
  }))
  return { ...grid, rows: turned }
}
