import type { TableFact } from './pageFacts.ts'

/** Reads a table as the page streams by. The width of a row includes the cells that rows above extend into it. */
export interface TableReader {
  table: TableFact
  startGroup: (isHead: boolean) => void
  startRow: () => void
  addCell: (cell: CellFact) => void
  endRow: () => void
}

export interface CellFact {
  isHeader: boolean
  scope: string
  /** Its words when it heads a row of a list; '' otherwise. */
  name: string
  columns: number
  /** Infinity where the cell extends to the end of its group of rows. */
  rows: number
  hasWords: boolean
}

export function readTableFacts(
  where: Pick<TableFact, 'listsCookies' | 'listsProviders' | 'sectionId'>,
): TableReader {
  const table: TableFact = { ...EMPTY_TABLE, ...where, rowNames: [] }
  let isHead = false
  let row = 0
  let spannedCells = 0
  /** By row, the cells that a row and those after it gain (or lose) through cells above that span rows. */
  let changes = new Map<number, number>()
  let firstWidth: number | null = null
  let width = 0
  let hasRowHeader = false
  let isAllHeaders = true

  const addChange = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)

  return {
    table,
    startGroup: (head) => {
      isHead = head
      row = 0
      spannedCells = 0
      changes = new Map()
    },
    startRow: () => {
      spannedCells += changes.get(row) ?? 0
      changes.delete(row)
      width = spannedCells
      hasRowHeader = false
      isAllHeaders = true
    },
    addCell: ({ isHeader, scope, name, columns, rows, hasWords }) => {
      width += columns
      if (rows > 1) {
        addChange(row + 1, columns)
        if (Number.isFinite(rows)) addChange(row + rows, -columns)
      }
      if (isHeader) {
        if (!hasWords) table.emptyHeaders += 1
        if (scope === 'row' && !isHead) {
          if (table.listsCookies) table.rowNames.push(name)
          hasRowHeader = true
        }
        if (scope === 'col') table.columnHeaders += 1
        else if (scope !== 'row' || isHead) table.unscopedHeaders += 1
      } else {
        isAllHeaders = false
        if (!hasWords) table.emptyCells += 1
      }
    },
    endRow: () => {
      row += 1
      table.rows += 1
      firstWidth ??= width
      if (width !== firstWidth) table.unevenRows += 1
      if (hasRowHeader) table.rowHeaders += 1
      else if (!isHead && !isAllHeaders) table.rowsWithoutHeader += 1
    },
  }
}

const EMPTY_TABLE = {
  caption: '',
  heading: '',
  columnHeaders: 0,
  rowHeaders: 0,
  emptyHeaders: 0,
  unscopedHeaders: 0,
  rows: 0,
  unevenRows: 0,
  rowsWithoutHeader: 0,
  emptyCells: 0,
}
