/** What stands between cells: French spreadsheets open `;` with a double click. */
export type CsvSeparator = ';' | ','

// What a spreadsheet would run as a formula. Apostrophes before it count, so that taking one off gives back
// exactly what was there.
const FORMULA = /^'*(?:[\t\r\n]|[\s\0]*[=+\-@＝＋－＠])/

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * CSV after RFC 4180, with a byte order mark (without which Excel misreads accents). A cell that a spreadsheet would
 * run as a formula gets an apostrophe in front (OWASP, "CSV injection").
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: CsvSeparator): string {
  return BYTE_ORDER_MARK + csvLines(rows, separator)
}

/** More rows of a table that is too long to be written at once. */
export function csvLines(rows: readonly (readonly string[])[], separator: CsvSeparator): string {
  return rows.map((cells) => `${cells.map((cell) => quoted(neutral(cell))).join(separator)}\r\n`).join('')
}

function neutral(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

// Both separators are quoted in both: spreadsheets guess, and guess by what they find unquoted.
function quoted(cell: string): string {
  return /["\r\n;,\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A table that `writeCsv` parted by `;`, parted by `separator`: it quotes either one wherever a cell holds it, so that
 * what stands outside quotes is always between cells. A frozen table is so served both ways without being rendered anew.
 */
export function separateBy(csv: string, separator: CsvSeparator): string {
  return csv.replace(/"(?:[^"]|"")*"|;/g, (part) => (part === ';' ? separator : part))
}
