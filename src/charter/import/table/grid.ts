/** A table as a file has it: rows of cells, none of which is longer than `CELL_MAX`. */
export interface Grid {
  rows: GridRow[]
  /** Lines that could not be read as rows. */
  flaws: { line: number; code: 'openQuote' | 'tooLong' }[]
}

export interface GridRow {
  /** The line on which it begins, from 1. */
  line: number
  cells: string[]
  /** Columns whose formula had no result. */
  errors?: readonly number[]
  /** The web addresses that its cells lead to, '' without one. */
  links?: readonly string[]
}

/** More rows than any register has, and as many as a browser reads in a few seconds. */
export const ROWS_MAX = 100_000
export const COLUMNS_MAX = 500
/** In UTF-16 code units. */
export const CELL_MAX = 100_000

/** Why a table is not read as a whole. */
export type TooLarge = { code: 'tooManyRows' | 'tooManyColumns'; args: { max: number; line?: number } }

export function isBlankRow({ cells }: GridRow): boolean {
  return cells.every((cell) => cell.trim() === '')
}
