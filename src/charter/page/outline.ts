import type { CharterTable } from './charter.ts'

/** A table, and what the tables before and after it make of it. */
export interface OutlinedTable {
  table: CharterTable
  /** How deep its heading is: 0, or 1 under another category's. */
  depth: 0 | 1
  /** The category that it stands under. */
  parent: CharterTable | null
  /** The category that only groups others, of which this is the last: the text below it stands here. */
  ended: CharterTable | null
}

/** Lists the tables of a page, in their order, with the headings that they stand under. */
export function outline(tables: readonly CharterTable[]): OutlinedTable[] {
  const parents = new Map(tables.map((table) => [table.categoryId, table]))
  return tables.map((table, index) => {
    const parent = table.parentId === null ? null : (parents.get(table.parentId) ?? null)
    const isLast = tables[index + 1]?.parentId !== table.parentId
    const ended = parent !== null && isGroup(parent) && isLast ? parent : null
    return { table, depth: parent === null ? 0 : 1, parent, ended }
  })
}

/** Whether the category has no cookie of its own on the page, and only stands above others. */
export function isGroup({ rows }: CharterTable): boolean {
  return rows.length === 0
}
