import { neutraliseFormulas } from './csvFormula.ts'

/** The character between cells. French spreadsheets open a file with `;` by a double click. */
export type CsvSeparator = ';' | ','

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Writes CSV after RFC 4180, with a byte order mark, without which Excel misreads accents. Wherever a spreadsheet would see
 * a formula begin, an apostrophe stands before it (`neutraliseFormulas`).
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: CsvSeparator): string {
  return BYTE_ORDER_MARK + csvLines(rows, separator)
}

/** Writes rows without the byte order mark: the further parts of a table that is too long to write at once. */
export function csvLines(rows: readonly (readonly string[])[], separator: CsvSeparator): string {
  return rows
    .map((cells) => `${cells.map((cell) => quoteCell(neutraliseFormulas(cell))).join(separator)}\r\n`)
    .join('')
}

// What separates cells or lines for any reader is quoted whichever is in use: spreadsheets guess it from unquoted text.
function quoteCell(cell: string): string {
  return /["\r\n;,\t|\v\f\u0085\u2028\u2029]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Replaces the separator of a table that `writeCsv` wrote with `;`. That is safe because `writeCsv` quotes both
 * separators inside cells: an unquoted one always stands between cells. So a frozen table is served with either
 * separator without being rendered again.
 */
export function separateBy(csv: string, separator: CsvSeparator): string {
  return csv.replace(/"(?:[^"]|"")*"|;/g, (part) => (part === ';' ? separator : part))
}
