import type { RegionFact, TableFact } from './pageFacts.ts'

/** Follows a table while the page is read. Widths count the cells that rows above span into a row. */
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
  /** What it says, as far as anybody asked. */
  name: string
  columns: number
  /** Infinity where the cell goes on to the end of its group of rows. */
  rows: number
  hasWords: boolean
  /** Whether it holds elements that could show something without words. */
  hasLook: boolean
}

interface Where {
  listsCookies: boolean
  sectionId: number | null
  region: RegionFact | null
}

export function readTableFacts(where: Where): TableReader {
  const table = { ...NOTHING_YET, ...where, rowNames: new Array<string>() }
  let isHead = false
  let row = 0
  let carried = 0
  /** What a row and those after it have more, or less, from the cells above. */
  let changes = new Map<number, number>()
  let firstWidth: number | null = null
  let width = 0
  let hasRowHeader = false
  let isAllHeaders = true

  const change = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)

  return {
    table,
    startGroup: (head) => {
      isHead = head
      row = 0
      carried = 0
      changes = new Map()
    },
    startRow: () => {
      carried += changes.get(row) ?? 0
      changes.delete(row)
      width = carried
      hasRowHeader = false
      isAllHeaders = true
    },
    addCell: ({ isHeader, scope, name, columns, rows, hasWords, hasLook }) => {
      width += columns
      if (rows > 1) {
        change(row + 1, columns)
        if (Number.isFinite(rows)) change(row + rows, -columns)
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
        if (!hasWords && !hasLook) table.emptyCells += 1
        if (!hasWords && hasLook) table.wordlessCells += 1
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

const NOTHING_YET = {
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
  wordlessCells: 0,
}
