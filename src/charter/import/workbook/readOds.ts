import { ROWS_MAX } from '../table/grid.ts'
import type { ArchiveEntry } from './openArchive.ts'
import { readXml } from './readXml.ts'
import { createSheet, type Sheet, type SheetBuilder } from './sheet.ts'

/** Sheets that are read of one workbook. */
const SHEETS_MAX = 50

/** What hangs on a cell and is not in it. */
const BESIDE = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'g', 'forms', 'tracked-changes'])

/** Reads the sheets of an OpenDocument spreadsheet (ISO/IEC 26300), as far as they reach; null if it is damaged. */
export function readOds(content: ArchiveEntry): Sheet[] | null {
  const sheets: { name: string; isHidden: boolean; sheet: SheetBuilder }[] = []
  const hidden = new Set<string>()
  let style = ''
  let line = 0
  let rowRepeats = 1
  let column = 0
  let cell: OpenCell | null = null
  let beside = 0
  let isFull = false

  const isRead = readXml(content, {
    open: (name, attributes) => {
      if (BESIDE.has(name) || beside > 0) {
        beside += 1
        return
      }
      const current = sheets.at(-1)?.sheet
      if (name === 'style') style = attributes.get('name') ?? ''
      else if (name === 'table-properties' && attributes.get('display') === 'false') hidden.add(style)
      else if (name === 'table') {
        isFull = sheets.length >= SHEETS_MAX
        if (isFull) return
        const isHidden = hidden.has(attributes.get('style-name') ?? '')
        sheets.push({ name: attributes.get('name') ?? '', isHidden, sheet: createSheet() })
        line = 1
        column = 0
      } else if (name === 'table-column') {
        const columns = countOf(attributes.get('number-columns-repeated'))
        if (isNotShown(attributes)) current?.hideColumns(column, columns)
        column += columns
      } else if (name === 'table-row') {
        rowRepeats = countOf(attributes.get('number-rows-repeated'))
        column = 0
        if (isNotShown(attributes)) current?.hide(line, rowRepeats)
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        const rows = countOf(attributes.get('number-rows-spanned'))
        if (rows > 1) current?.merge(line, line + rows - 1, column)
        cell = {
          repeats: countOf(attributes.get('number-columns-repeated')),
          date:
            attributes.get('value-type') === 'date' ? (attributes.get('date-value') ?? '').slice(0, 10) : '',
          parts: [],
          paragraphs: 0,
        }
      } else if (cell !== null) openInCell(cell, name, attributes)
    },
    close: (name) => {
      if (beside > 0) {
        beside -= 1
        return
      }
      const current = sheets.at(-1)?.sheet
      if (name === 'table-row') line += rowRepeats
      if ((name !== 'table-cell' && name !== 'covered-table-cell') || cell === null) return
      const text = cell.date || cell.parts.join('').toWellFormed()
      if (text !== '' && current) {
        // An empty row may be repeated a million times, to the end of the sheet; one with words stands where it was typed.
        const rows = Math.min(rowRepeats, ROWS_MAX + 1)
        for (let row = 0; row < rows && !current.isFull(); row += 1)
          for (let at = 0; at < cell.repeats && !current.isFull(); at += 1)
            current.set(line + row, column + at, text)
      }
      column += cell.repeats
      cell = null
    },
    text: (text) => {
      if (cell !== null && cell.paragraphs > 0 && beside === 0) cell.parts.push(text)
    },
    isDone: () => isFull || sheets.at(-1)?.sheet.isFull() === true,
  })
  if (!isRead) return null
  return sheets.map(({ name, isHidden, sheet }) => ({ name, isHidden, ...sheet.build() }))
}

const isNotShown = (attributes: ReadonlyMap<string, string>) =>
  ['collapse', 'filter'].includes(attributes.get('visibility') ?? '')

interface OpenCell {
  repeats: number
  /** ISO 8601, of a cell that is a date; '' of any other. */
  date: string
  parts: string[]
  paragraphs: number
}

function openInCell(cell: OpenCell, name: string, attributes: ReadonlyMap<string, string>): void {
  if (name === 'p') {
    if (cell.paragraphs > 0) cell.parts.push('\n')
    cell.paragraphs += 1
  } else if (name === 's') cell.parts.push(' '.repeat(Math.min(countOf(attributes.get('c')), 1_000)))
  else if (name === 'tab') cell.parts.push('\t')
  else if (name === 'line-break') cell.parts.push('\n')
}

/** As many columns as a sheet may have. */
const REPEATS_MAX = 1_048_576

function countOf(attribute: string | undefined): number {
  const count = Number.parseInt(attribute ?? '1', 10)
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), REPEATS_MAX)
}
