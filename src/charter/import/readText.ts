import { tryParseJson } from '../kit/tryParseJson.ts'
import { type DelimitedTable, type Delimiter, DELIMITERS, readDelimited } from './table/readDelimited.ts'
import { type LayoutChoices, matchColumns } from './table/matchColumns.ts'
import { readTable } from './table/readTable.ts'
import { recogniseText, type TextForm } from './text/recogniseText.ts'
import { markdownToHtml } from './page/markdownToHtml.ts'
import { readHtml } from './page/readHtml.ts'
import { readPage } from './page/readPage.ts'
import { readPlainText } from './page/readPlainText.ts'
import { readScript } from './consent/readConfiguration.ts'
import { readJson } from './readJson.ts'
import { readCookiesTxt } from './scans/readCookiesTxt.ts'
import { isOpenCookieDatabase, readOpenCookieDatabase } from './scans/readOpenCookieDatabase.ts'
import { scannerColumns } from './scans/readScannerCsv.ts'
import { type GridRow, isBlankRow, type TooLarge } from './table/grid.ts'
import { type Format, type ReadResult, unreadable } from './reading.ts'

/** What somebody overruled of what was recognised in a text. */
export interface TextChoices extends LayoutChoices {
  format?: Format | undefined
  delimiter?: Delimiter | undefined
}

/** Reads a decoded file, or what was pasted as text. */
export function readText(text: string, choices: TextChoices = {}): ReadResult {
  if (text.trim() === '') return unreadable('empty')
  const delimiter = choices.delimiter ?? delimiterOfCharter(text, choices)
  if (delimiter !== undefined) return readCsvTable(readDelimited(text, delimiter), choices)
  const form = choices.format === undefined ? recogniseText(text) : formOf(choices.format, text)
  switch (form.kind) {
    case 'brokenJson':
      return unreadable('brokenJson')
    case 'json':
      return readJson(form.value)
    case 'script':
      return readScript(text)
    case 'cookiesTxt':
      return readCookiesTxt(text)
    case 'html':
      return readWebPage(text, choices)
    case 'markdown':
      return readPage(readHtml(markdownToHtml(text)), 'markdown', choices)
    case 'tableOrPage':
      return readTableOrPage(text, choices)
  }
}

const CONFIGURATIONS: readonly Format[] = ['tarteaucitron', 'orejime', 'klaro', 'cookieConsent']
const JSON_FORMATS: readonly Format[] = [
  'har',
  'browserCookies',
  'websiteEvidenceCollector',
  'blacklight',
  'tcfDisclosures',
  ...CONFIGURATIONS,
]

/** The form that a text of a chosen format has: the same where two have one form. */
function formOf(format: Format, text: string): TextForm {
  if (format === 'html' || format === 'markdown' || format === 'cookiesTxt') return { kind: format }
  if (!JSON_FORMATS.includes(format)) return { kind: 'tableOrPage' }
  const value = tryParseJson(text.trim())
  if (value !== undefined) return { kind: 'json', value }
  return { kind: CONFIGURATIONS.includes(format) ? 'script' : 'brokenJson' }
}

/** Cells that were copied from a spreadsheet are a page of one table. The report of a scanner has no text of the charter. */
function readWebPage(text: string, choices: TextChoices): ReadResult {
  const page = readHtml(text)
  if ('code' in page) return unreadable(page.code, page.args)
  const [first, ...others] = page.blocks
  if (first?.type === 'table' && others.length === 0)
    return readTable({ rows: first.rows, flaws: [] }, 'html', choices)
  if (!/gdpr-cookie-scanner/i.test(text)) return readPage(page, 'html', choices)
  const result = readPage(page, 'gdprCookieScanner', choices)
  return result.ok
    ? { ...result, reading: { ...result.reading, sections: [], site: null, notes: [] } }
    : result
}

/** A text is a table if most of its lines are rows of one; else it is a page, with or without tables in it. */
function readTableOrPage(text: string, choices: TextChoices): ReadResult {
  if (choices.format === 'plainText') return readPage(readPlainText(text), 'plainText', choices)
  const table = readDelimited(text)
  if ('code' in table || choices.format !== undefined) return readCsvTable(table, choices)
  const rows = table.grid.rows.filter((row) => !isBlankRow(row))
  const { columns } = matchColumns(table.grid, choices)
  const isKnown = columns.some(({ field }) => field !== null)
  const share = widthShare(rows, columns.length)
  // A table whose columns nobody knows is no page of one paragraph a line.
  const isTable =
    !isProse(rows) && (isKnown ? rows.length < 2 || share > 0.5 : columns.length > 1 && share > 0.9)
  return isTable ? readCsvTable(table, choices) : readPage(readPlainText(text), 'plainText', choices)
}

/** Two lists that are published as CSV mean more than their headings say. */
function readCsvTable(table: DelimitedTable | TooLarge, choices: TextChoices): ReadResult {
  if ('code' in table) return unreadable(table.code, table.args)
  const { grid, delimiter } = table
  const scanned = scannerColumns(grid.rows[0]?.cells ?? [])
  const result =
    scanned !== null && choices.columns === undefined
      ? readTable(grid, 'gdprCookieScanner', {
          ...choices,
          headerLine: grid.rows[0]?.line,
          columns: scanned,
        })
      : readTable(grid, 'csv', choices)
  const divided = result.table ? { ...result, table: { ...result.table, delimiter } } : result
  if (!divided.ok || !isOpenCookieDatabase(divided.reading)) return divided
  return { ...divided, reading: readOpenCookieDatabase(divided.reading) }
}

/** How many rows have cells for these columns; the last may be left out. */
function widthShare(rows: readonly GridRow[], width: number): number {
  const fitting = rows.filter(({ cells }) =>
    width < 2 ? cells.length === width : cells.length > 1 && cells.length <= width,
  )
  return rows.length === 0 ? 0 : fitting.length / rows.length
}

/** Sentences of one cell: what a table’s title rows are one or two of, a page many. One cell and empty ones beside it are a row that is not filled in yet. */
function isProse(rows: readonly GridRow[]): boolean {
  const single = rows.filter(({ cells }) => cells.length === 1)
  return single.length * 2 > rows.length && rows.some(({ cells }) => cells.join(' ').length > 80)
}

/** The table of the charter is known by its headings, whatever signs stand in them. */
function delimiterOfCharter(text: string, choices: TextChoices): Delimiter | undefined {
  if ((choices.charterColumns?.length ?? 0) < 2) return undefined
  const { charterColumns, charterTranslations } = choices
  const start = text.slice(0, HEADINGS_MAX)
  return DELIMITERS.find((delimiter) => {
    const table = readDelimited(start, delimiter)
    return (
      'grid' in table &&
      matchColumns({ rows: table.grid.rows.slice(0, 1), flaws: [] }, { charterColumns, charterTranslations })
        .own !== null
    )
  })
}

/** In UTF-16 code units: thirty labels of a thousand each. */
const HEADINGS_MAX = 40_000
