import type { Layout } from '../reading.ts'
import { type Grid, isBlankRow } from './grid.ts'

/** Categories whose cell is empty because one over it holds for them too. */
export interface CarriedDown {
  /** By line. */
  categories: ReadonlyMap<number, string>
  /** Lines that say nothing but the category of those that follow. */
  titles: ReadonlySet<number>
}

const NOTHING: CarriedDown = { categories: new Map(), titles: new Set() }

/**
 * Finds the categories of rows in a table whose merged cells were saved as one with empty ones below: no category stands twice, the first
 * row has one, it stands before the name, and enough rows have none. An empty row ends what is carried; elsewhere an empty cell says nothing.
 */
export function carryDown(grid: Grid, { columns, headerLine, own }: Layout): CarriedDown {
  const [column, name] = (['category.name', 'cookie.name'] as const).map((field) =>
    columns.findIndex((one) => one.field === field),
  )
  if (own || column === undefined || column === -1 || name === undefined || column > name) return NOTHING
  const body = grid.rows.filter(({ line }) => line > headerLine)
  const stated = body.map(({ cells }) => cells[column]?.trim() ?? '').filter(Boolean)
  const empty = body.filter((row) => !isBlankRow(row) && (row.cells[column]?.trim() ?? '') === '').length
  const isGrouped = stated.length > 1 && new Set(stated).size === stated.length && empty * 2 >= stated.length
  if (!isGrouped || (body[0]?.cells[column]?.trim() ?? '') === '') return NOTHING
  const categories = new Map<number, string>()
  const titles = new Set<number>()
  let current = ''
  for (const row of body) {
    const own = row.cells[column]?.trim() ?? ''
    if (isBlankRow(row)) current = ''
    else if (own !== '') {
      current = own
      if (row.cells.every((cell, at) => at === column || cell.trim() === '')) titles.add(row.line)
    } else if (current !== '') categories.set(row.line, current)
  }
  return { categories, titles }
}
