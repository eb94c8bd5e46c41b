/** The character between cells. French spreadsheets open a file with `;` by a double click. */
export type CsvSeparator = ';' | ','

// A text that a spreadsheet would run as a formula. Leading apostrophes are part of it, so that removing one
// apostrophe from the written cell restores the original text exactly.
const FORMULA = /^'*(?:[\t\r\n]|[\s\0]*[=+\-@＝＋－＠])/

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Writes CSV after RFC 4180, with a byte order mark, without which Excel misreads accents. A cell that a spreadsheet
 * would run as a formula gets an apostrophe in front (OWASP, "CSV injection").
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: CsvSeparator): string {
  return BYTE_ORDER_MARK + csvLines(rows, separator)
}

/** Writes rows without the byte order mark: the further parts of a table that is too long to write at once. */
export function csvLines(rows: readonly (readonly string[])[], separator: CsvSeparator): string {
  return rows
    .map((cells) => `${cells.map((cell) => quoteCell(neutraliseFormula(cell))).join(separator)}\r\n`)
    .join('')
}

function neutraliseFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

// Both separators are quoted whichever is in use, because spreadsheets guess the separator from unquoted text.
function quoteCell(cell: string): string {
  return /["\r\n;,\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Replaces the separator of a table that `writeCsv` wrote with `;`. That is safe because `writeCsv` quotes both
 * separators inside cells: an unquoted one always stands between cells. So a frozen table is served with either
 * separator without being rendered again.
 */
export function separateBy(csv: string, separator: CsvSeparator): string {
  return csv.replace(/"(?:[^"]|"")*"|;/g, (part) => (part === ';' ? separator : part))
}
