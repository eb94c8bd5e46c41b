import Papa from 'papaparse'
import { groupBy } from '../../kit/collections.ts'
import { CELL_MAX, COLUMNS_MAX, type Grid, isBlankRow, ROWS_MAX, type TooLarge } from './grid.ts'

export const DELIMITERS = [';', ',', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The first line by which spreadsheets say the delimiter: `sep=;`. */
const SEP_LINE = /^\uFEFF?"?sep=([;,\t|])"?[ ;,\t|]*(?:\r\n|\n|\r|$)/i

export interface DelimitedTable {
  delimiter: Delimiter
  grid: Grid
}

/**
 * Reads CSV or TSV: by the delimiter that is chosen, that a `sep=` line names, or that is guessed. Rows are told by the line of
 * the file that they begin on. An open quotation mark costs its own line.
 */
export function readDelimited(text: string, chosen?: Delimiter): DelimitedTable | TooLarge {
  const sep = SEP_LINE.exec(text)
  const start = sep?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0)
  const named = DELIMITERS.find((one) => one === sep?.[1])
  const body = evenLineEnds(text.slice(start))
  const delimiter = chosen ?? named ?? guessDelimiter(body)
  const grid = readRows(body, delimiter, sep ? 2 : 1)
  return 'code' in grid ? grid : { delimiter, grid }
}

/** Lines of one file that end in several ways are given one, which the parser wants. */
function evenLineEnds(text: string): string {
  const outside = text.replace(/"[^"]*"/g, '')
  const crlf = outside.split('\r\n').length - 1
  const cr = outside.split('\r').length - 1 - crlf
  const lf = outside.split('\n').length - 1 - crlf
  return [crlf, cr, lf].filter((count) => count > 0).length > 1 ? text.replace(/\r\n?/g, '\n') : text
}

const SAMPLE_ROWS = 60
/** In UTF-16 code units. */
const SAMPLE = 200_000

/**
 * The sign that cuts most rows into the same number of cells. Papa’s own guess weighs the number of cells by itself, and takes the
 * commas of sentences for it in a table of few rows.
 */
function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE)
  const guesses = GUESSED.map((delimiter) => {
    const { data } = Papa.parse(sample, { delimiter, preview: SAMPLE_ROWS })
    const widths = data
      .filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .map((cells) => cells.length)
    const counts = groupBy(widths, (width) => width)
    const [width = 1, rows = []] =
      [...counts].toSorted(([one, a], [other, b]) => b.length - a.length || other - one)[0] ?? []
    return { delimiter, width, share: width > 1 ? rows.length / widths.length : 0 }
  })
  const best = guesses.toSorted((one, other) => other.share - one.share || other.width - one.width)[0]
  return best && best.share > 0 ? best.delimiter : (GUESSED.find((one) => sample.includes(one)) ?? ',')
}

/** The likeliest first. */
const GUESSED: readonly Delimiter[] = [';', '\t', '|', ',']

const LINE_ENDS = /\r\n|\n|\r/g
/** Readings anew after a quotation mark that ran over the end of its line: each may read the rest of the file. */
const RESTARTS_MAX = 4
/** No text has it. */
const NO_QUOTE = '\0'

function readRows(text: string, delimiter: Delimiter, firstLine: number): Grid | TooLarge {
  const grid: Grid = { rows: [], flaws: [] }
  let from = 0
  let line = firstLine
  for (let restarts = 0; restarts <= RESTARTS_MAX && from < text.length; restarts += 1) {
    // In a file with more of them, they are signs like others.
    const quote = restarts === RESTARTS_MAX ? NO_QUOTE : '"'
    const part = readUntilOpenQuote(
      from === 0 ? text : text.slice(from),
      { delimiter, quote, firstLine: line },
      grid,
    )
    if (part.refused) return part.refused
    if (part.openAt === null) break
    grid.flaws.push({ line: part.line, code: 'openQuote' })
    const next = new RegExp(LINE_ENDS)
    next.lastIndex = from + part.openAt
    from = next.test(text) ? next.lastIndex : text.length
    line = part.line + 1
  }
  return grid
}

interface ReadPart {
  /** Where the row with the open quotation mark begins; null at the end of the text. */
  openAt: number | null
  line: number
  refused: TooLarge | null
}

function readUntilOpenQuote(
  text: string,
  { delimiter, quote, firstLine }: { delimiter: Delimiter; quote: string; firstLine: number },
  grid: Grid,
): ReadPart {
  const part: ReadPart = { openAt: null, line: firstLine, refused: null }
  let at = 0
  Papa.parse(text, {
    delimiter,
    quoteChar: quote,
    step: ({ data, errors, meta }, parser) => {
      const end = Math.min(meta.cursor, text.length)
      const lines = text.slice(at, end).match(LINE_ENDS)?.length ?? 0
      const isBroken = errors.some(
        ({ code }) => code === 'MissingQuotes' || (code === 'InvalidQuotes' && lines > 1),
      )
      if (isBroken) part.openAt = at
      else part.refused = addRow(grid, part.line, data)
      if (isBroken || part.refused) {
        parser.abort()
        return
      }
      part.line += lines
      at = end
    },
  })
  return part
}

function addRow(grid: Grid, line: number, cells: string[]): TooLarge | null {
  if (cells.length > COLUMNS_MAX) return { code: 'tooManyColumns', args: { max: COLUMNS_MAX, line } }
  // The end of the last line is no row.
  if (grid.rows.length >= ROWS_MAX)
    return isBlankRow({ line, cells }) ? null : { code: 'tooManyRows', args: { max: ROWS_MAX } }
  if (cells.some((cell) => cell.length > CELL_MAX)) grid.flaws.push({ line, code: 'tooLong' })
  else grid.rows.push({ line, cells })
  return null
}
