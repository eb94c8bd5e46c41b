import type { Charter } from '../charter.ts'
import { type CsvSeparator, writeCsv } from '../writeCsv.ts'

/** The rows of all the charter's tables under the page's own column titles; a link's cell is its address. */
export function renderCsv({ columns, tables }: Charter, separator: CsvSeparator = ';'): string {
  const labels = columns.map(({ label }) => label)
  const rows = tables.flatMap((table) =>
    table.rows.map(({ cells }) => cells.map(({ text, href }) => href ?? text)),
  )
  return writeCsv([labels, ...rows], separator)
}
