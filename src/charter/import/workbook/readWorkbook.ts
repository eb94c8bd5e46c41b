import { dropPersonal } from '../cell/dropPersonal.ts'
import type { FileNote, ReadResult } from '../reading.ts'
import { unreadable } from '../reading.ts'
import { isBlankRow } from '../table/grid.ts'
import { type LayoutChoices, matchColumns } from '../table/matchColumns.ts'
import { readTable } from '../table/readTable.ts'
import { type ArchiveEntry, openArchive, tryUnpack } from './openArchive.ts'
import { readOds } from './readOds.ts'
import { readXlsx } from './readXlsx.ts'
import { readXml } from './readXml.ts'
import type { Sheet } from './sheet.ts'

/** What somebody overruled of what was recognised in a workbook. */
export interface WorkbookChoices extends LayoutChoices {
  /** The name of the sheet. */
  sheet?: string | undefined
}

/** Reads the sheet of a workbook, `.xlsx` or `.ods`, that speaks of cookies; the others are named. */
export function readWorkbook(bytes: Uint8Array, choices: WorkbookChoices = {}): ReadResult {
  const archive = openArchive(bytes)
  if (archive.kind === 'broken') return unreadable('brokenArchive')
  if (archive.kind === 'bomb') return unreadable('zipBomb', { size: Math.round(archive.size / 1_000_000) })
  const { entries } = archive
  const content = entries.get('content.xml')
  const format = entries.has('xl/workbook.xml') ? 'xlsx' : content ? 'ods' : null
  if (format === null || (content && isOtherDocument(entries))) return unreadable('otherArchive')
  if (content && isEncrypted(entries)) return unreadable('passwordProtected')
  const sheets = content ? readOds(content) : readXlsx(entries)
  if (sheets === null) return unreadable('brokenArchive')
  const chosen =
    choices.sheet === undefined ? bestOf(sheets, choices) : sheets.find(({ name }) => name === choices.sheet)
  if (chosen === undefined) return unreadable('noTable')
  const left = sheets.filter((sheet) => sheet !== chosen && !isEmpty(sheet)).map(({ name }) => name)
  const notes: FileNote[] =
    left.length === 0 ? [] : [{ code: 'skippedSheets', args: { names: dropPersonal(left.join(', ')).text } }]
  const lines = chosen.hiddenLines
  if (lines.length > 0)
    notes.push({
      code: 'hiddenLines',
      args: { count: lines.length, lines: lines.slice(0, LINES_NAMED).join(', ') },
    })
  const columns = chosen.hiddenColumns
  if (columns.length > 0)
    notes.push({
      code: 'hiddenColumns',
      args: { count: columns.length, columns: columns.map(lettersOf).join(', ') },
    })
  const result = readTable(chosen.grid, format, choices, notes)
  if (!result.table) return result
  const filled = sheets.filter((sheet) => !isEmpty(sheet)).map(({ name }) => name)
  return { ...result, table: { ...result.table, sheets: filled, sheet: chosen.name } }
}

/** 27 → `AB`, as spreadsheets name their columns. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}

/** More are counted. */
const LINES_NAMED = 50

/** The sheet with the most columns that are known, then the most rows; one that is shown before one that is hidden. */
function bestOf(sheets: readonly Sheet[], choices: LayoutChoices): Sheet | undefined {
  const scored = sheets
    .filter((sheet) => !isEmpty(sheet))
    .map((sheet) => ({
      sheet,
      known: knownColumns(sheet, choices),
      rows: 'rows' in sheet.grid ? sheet.grid.rows.length : 0,
    }))
  const ordered = scored.toSorted(
    (one, other) =>
      Number(one.sheet.isHidden) - Number(other.sheet.isHidden) ||
      other.known - one.known ||
      other.rows - one.rows,
  )
  return ordered[0]?.sheet
}

function knownColumns({ grid }: Sheet, choices: LayoutChoices): number {
  if ('code' in grid) return 0
  return matchColumns(grid, choices).columns.filter(({ field }) => field !== null).length
}

function isEmpty({ grid }: Sheet): boolean {
  return 'rows' in grid && grid.rows.every(isBlankRow)
}

type Entries = ReadonlyMap<string, ArchiveEntry>

/** A text or a drawing of the same family has a `content.xml` too; the first file says what it is. */
function isOtherDocument(entries: Entries): boolean {
  const mimetype = entries.get('mimetype')
  let type = ''
  if (mimetype) tryUnpack(mimetype, (text) => (type += text).length < TYPE_MAX)
  return type !== '' && !type.includes('spreadsheet')
}

/** In UTF-16 code units: a kind of file is named in one line. */
const TYPE_MAX = 200

function isEncrypted(entries: Entries): boolean {
  const manifest = entries.get('META-INF/manifest.xml')
  let isFound = false
  if (manifest)
    readXml(manifest, {
      open: (name) => {
        isFound ||= name === 'encryption-data'
      },
    })
  return isFound
}
