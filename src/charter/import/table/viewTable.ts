import { dropPersonal } from '../cell/dropPersonal.ts'
import { type Grid, isBlankRow } from './grid.ts'
import type { Delimiter } from './readDelimited.ts'

/** A table as its file has it: what somebody looks at who chooses the line of the headings, or names the columns. */
export interface TableView {
  /** Null of a workbook or a page, whose cells no sign divides. */
  delimiter: Delimiter | null
  /** The sheets of a workbook that hold something, and the one that was read; '' of other files. */
  sheets: readonly string[]
  sheet: string
  /** The first lines that are not empty, with the headings among them, without what tells of persons. */
  lines: readonly { line: number; cells: readonly string[] }[]
}

const LINES_AFTER = 6
const LINES_MIN = 12
/** In UTF-16 code units. */
const CELL_SHOWN = 120

export function viewTable(grid: Grid, headerLine: number): TableView {
  const rows = grid.rows.filter((row) => !isBlankRow(row))
  const header = rows.findIndex(({ line }) => line === headerLine)
  const lines = rows.slice(0, Math.max(LINES_MIN, header + 1 + LINES_AFTER)).map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => dropPersonal(cell.slice(0, CELL_SHOWN)).text),
  }))
  return { delimiter: null, sheets: [], sheet: '', lines }
}
