import {
  CELL_MAX,
  COLUMNS_MAX,
  type Grid,
  type GridRow,
  isBlankRow,
  ROWS_MAX,
  type TooLarge,
} from '../table/grid.ts'

/** A sheet of a workbook, and whether it is shown. */
export interface Sheet {
  name: string
  isHidden: boolean
  grid: Grid | TooLarge
  /** Lines that hold something and are not shown: somebody hid them, or a filter does. */
  hiddenLines: readonly number[]
  /** The same of columns, from 0. */
  hiddenColumns: readonly number[]
}

/** Cells over several rows that are filled in one sheet. */
const FILLED_MAX = 1_000_000

/** Gathers the cells of a sheet, of which most may be empty: one far away costs nothing. */
export interface SheetBuilder {
  /** `line` and `column` count from 1 and from 0. */
  set: (line: number, column: number, text: string, isError?: boolean) => void
  /** A cell over several rows: its text holds for each of them. */
  merge: (line: number, lastLine: number, column: number) => void
  /** `lines` from `line` on are not shown. */
  hide: (line: number, lines: number) => void
  /** The same of columns, from 0. */
  hideColumns: (column: number, columns: number) => void
  /** Whether no more is taken. */
  isFull: () => boolean
  build: () => Pick<Sheet, 'grid' | 'hiddenLines' | 'hiddenColumns'>
}

export function createSheet(): SheetBuilder {
  const rows = new Map<number, GridRow & { errors: number[] }>()
  const merges: { line: number; lastLine: number; column: number }[] = []
  const tooLong = new Set<number>()
  const hidden: { from: number; to: number }[] = []
  const columnsHidden = new Set<number>()
  let beyond = 0
  let lastBeyond = 0
  let refused: TooLarge | null = null

  return {
    set: (line, column, text, isError = false) => {
      if (refused || (text === '' && !isError)) return
      if (column >= COLUMNS_MAX) {
        // One cell far to the right is a slip; many in a row are a table that is too wide.
        beyond = line === lastBeyond ? beyond + 1 : 1
        lastBeyond = line
        if (beyond > 10) refused = { code: 'tooManyColumns', args: { max: COLUMNS_MAX, line } }
        return
      }
      if (text.length > CELL_MAX) tooLong.add(line)
      const row = rows.get(line) ?? { line, cells: [], errors: [] }
      if (!rows.has(line)) {
        if (rows.size >= ROWS_MAX) {
          refused = { code: 'tooManyRows', args: { max: ROWS_MAX } }
          return
        }
        rows.set(line, row)
      }
      while (row.cells.length < column) row.cells.push('')
      row.cells[column] = text
      if (isError) row.errors.push(column)
    },
    merge: (line, lastLine, column) => {
      if (lastLine > line && column < COLUMNS_MAX && merges.length < ROWS_MAX)
        merges.push({ line, lastLine, column })
    },
    hide: (line, lines) => {
      if (hidden.length < ROWS_MAX) hidden.push({ from: line, to: line + lines - 1 })
    },
    hideColumns: (column, columns) => {
      for (let at = column; at < Math.min(column + columns, COLUMNS_MAX); at += 1) columnsHidden.add(at)
    },
    isFull: () => refused !== null,
    build: () => {
      if (refused) return { grid: refused, hiddenLines: [], hiddenColumns: [] }
      const ordered = [...rows.values()].toSorted((one, other) => one.line - other.line)
      fillMerges(ordered, merges)
      const flaws = [...tooLong].map((line) => ({ line, code: 'tooLong' as const }))
      return {
        grid: { rows: ordered.filter(({ line }) => !tooLong.has(line)), flaws },
        hiddenLines: hiddenAmong(ordered, hidden),
        hiddenColumns: [...columnsHidden]
          .toSorted((one, other) => one - other)
          .filter((column) => ordered.some(({ cells }) => (cells[column] ?? '') !== '')),
      }
    },
  }
}

/** Both are in the order of the sheet. */
function hiddenAmong(rows: readonly GridRow[], hidden: readonly { from: number; to: number }[]): number[] {
  let at = 0
  return rows.flatMap((row) => {
    while (at < hidden.length && (hidden[at]?.to ?? 0) < row.line) at += 1
    return (hidden[at]?.from ?? Infinity) <= row.line && !isBlankRow(row) ? [row.line] : []
  })
}

function fillMerges(
  rows: readonly GridRow[],
  merges: readonly { line: number; lastLine: number; column: number }[],
): void {
  const places = new Map(rows.map(({ line }, at) => [line, at]))
  let filled = 0
  for (const { line, lastLine, column } of merges) {
    const start = places.get(line)
    const text = start === undefined ? '' : (rows[start]?.cells[column] ?? '')
    if (start === undefined || text === '') continue
    for (
      let at = start + 1, row = rows[at];
      row !== undefined && row.line <= lastLine && filled < FILLED_MAX;
      at += 1, row = rows[at]
    ) {
      filled += 1
      while (row.cells.length < column) row.cells.push('')
      row.cells[column] ||= text
    }
  }
}
