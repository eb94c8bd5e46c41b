import { restoreFormulas } from './csvFormula.ts'
import type { CsvSeparator } from './writeCsv.ts'

/** A row of a CSV file, or the reason why a line could not be read. Lines count from 1. */
export type CsvRow = { line: number; cells: string[] } | { line: number; flaw: CsvFlaw }

/** `openQuote`: the quotation mark of a cell is never closed. `strayQuote`: RFC 4180 allows no quotation mark there. */
export type CsvFlaw = 'openQuote' | 'strayQuote'

const PLAIN = { ',': /[^,"\r\n]*/y, ';': /[^;"\r\n]*/y }
const QUOTED = /[^"]*/y
const BREAK = /\r\n|\n|\r/y
const BREAKS = /\r\n|\n|\r/g

/**
 * Reads CSV after RFC 4180, as `writeCsv` writes it, with what it puts before formulas taken away again: a cell that holds the separator, a line break or a quotation mark (doubled) stands in
 * quotation marks. A faulty row costs its own line only, and reading goes on at the next line; the libraries that we
 * tried lose the rest of the file to one open quotation mark. Empty lines are skipped.
 *
 * Reading again from the next line costs at most a second reading: the lines that an open quotation mark ran over hold
 * an even number of quotation marks, so that none of them runs over further lines in turn.
 */
export function readCsv(text: string, separator: CsvSeparator): CsvRow[] {
  const rows: CsvRow[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const record = readRecord(text, at, separator)
    const end = 'flaw' in record ? nextLine(text, at) : record.end
    if ('flaw' in record) rows.push({ line, flaw: record.flaw })
    else if (record.cells.length > 1 || record.cells[0] !== '') rows.push({ line, cells: record.cells })
    line += text.slice(at, end).match(BREAKS)?.length ?? 0
    at = end
  }
  return rows
}

type ReadResult<Value> = (Value & { end: number }) | { flaw: CsvFlaw }

function readRecord(text: string, start: number, separator: CsvSeparator): ReadResult<{ cells: string[] }> {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at + 1) : readPlain(text, at, separator)
    if ('flaw' in cell) return cell
    cells.push(restoreFormulas(cell.value))
    if (text[cell.end] !== separator) return endOfRecord(text, cells, cell.end)
    at = cell.end + 1
  }
}

function endOfRecord(text: string, cells: string[], end: number): ReadResult<{ cells: string[] }> {
  if (end >= text.length) return { cells, end }
  const ending = matchAt(BREAK, text, end)
  return ending === '' ? { flaw: 'strayQuote' } : { cells, end: end + ending.length }
}

function readPlain(text: string, start: number, separator: CsvSeparator): ReadResult<{ value: string }> {
  const value = matchAt(PLAIN[separator], text, start)
  return { value, end: start + value.length }
}

/** `start` is the position after the opening quotation mark. */
function readQuoted(text: string, start: number): ReadResult<{ value: string }> {
  const parts: string[] = []
  let at = start
  for (;;) {
    const part = matchAt(QUOTED, text, at)
    parts.push(part)
    at += part.length + 1
    if (at > text.length) return { flaw: 'openQuote' }
    if (text[at] !== '"') return { value: parts.join('"'), end: at }
    at += 1
  }
}

function nextLine(text: string, start: number): number {
  const search = new RegExp(BREAKS)
  search.lastIndex = start
  return search.test(text) ? search.lastIndex : text.length
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
