import type { Column } from '../register/columns.ts'
import type { ImportField } from './importField.ts'
import type { TableView } from './table/viewTable.ts'

/** A row of a file that speaks of one tracker, in the words of the file. Empty cells are not in it. */
export interface SourceRow {
  /** The line that it began on, from 1, or the place in a list, where a file has no lines that people see. */
  line: number
  /** From 1, where the row spoke of several trackers at once; 0 where it spoke of one. */
  part: number
  cells: ReadonlyMap<ImportField, string>
  /** The columns that the file has: what is in here and not in `cells` is an empty cell. */
  columns: ReadonlySet<ImportField>
  notes: readonly RowNote[]
  /** Its cells as they were, of columns that were left out too; without what tells of persons. */
  original: readonly string[]
}

/** What was made of a row that people should see, although nothing is wrong with it. */
export const ROW_NOTES = [
  /** One cell named several trackers. */
  'nameSplit',
  /** A part of the name that changes was written as `*`. */
  'namePattern',
  /** No column has the technical name: that of the service stands in its place. */
  'nameFromService',
  /** One cell said who and how long. */
  'lifetimeCut',
  /** The category’s cell is empty, and the one over it holds for it too. */
  'categoryCarried',
  /** A spreadsheet’s formula had no result. */
  'formulaError',
  /** What follows `?` in an address was dropped, or an address of a person or a machine. */
  'personalDropped',
] as const
export type RowNote = (typeof ROW_NOTES)[number]

/** A part of the page’s text. */
export interface SourceSection {
  line: number
  heading: string
  /** HTML as a charter may hold it. */
  body: string
  kind: 'text' | 'registry'
}

/** What a page says of itself. */
export interface SourceSite {
  title: string
  platformName: string
  platformUrl: string
  /** The columns of its tables of cookies, as they are called there. */
  columns: Column[]
}

/** All that a reader found in a file. */
export interface Reading {
  format: Format
  rows: SourceRow[]
  sections: SourceSection[]
  site: SourceSite | null
  /** Lines that could not be read, and why. */
  flaws: LineFlaw[]
  notes: FileNote[]
  /** Of a table: how its columns were understood; null for formats that say it themselves. */
  layout: Layout | null
}

export interface LineFlaw {
  line: number
  code: FlawCode
  args: Readonly<Record<string, string | number>>
}

export const FLAW_CODES = ['openQuote', 'tooFewFields', 'notReadable', 'tooLong', 'unreadablePart'] as const
export type FlawCode = (typeof FLAW_CODES)[number]

/** What was left out of a file, or understood in a way that somebody may want to know. */
export interface FileNote {
  code: FileNoteCode
  args: Readonly<Record<string, string | number>>
}

export const FILE_NOTE_CODES = [
  'oddEncoding',
  'skippedLines',
  'skippedExample',
  'skippedTable',
  'skippedSheets',
  'hiddenLines',
  'hiddenColumns',
  'addressesCut',
  'repeated',
  'servicesWithoutCookies',
] as const
export type FileNoteCode = (typeof FILE_NOTE_CODES)[number]

/** A table’s columns as they were understood. */
export interface Layout {
  /** The line of the headings; 0 where there are none. */
  headerLine: number
  columns: MatchedColumn[]
  /** Whether it is a table that this program wrote, whose cells are taken as they stand. */
  own: 'register' | 'charter' | null
}

export interface MatchedColumn {
  heading: string
  /** Null for a column that is left out. */
  field: ImportField | null
  /** How it was found; `duplicate`: another column fits better. */
  by: 'own' | 'chosen' | 'heading' | 'content' | 'duplicate' | 'none'
}

export const FORMATS = [
  'csv',
  'xlsx',
  'ods',
  'html',
  'markdown',
  'plainText',
  'har',
  'cookiesTxt',
  'browserCookies',
  'openCookieDatabase',
  'websiteEvidenceCollector',
  'blacklight',
  'gdprCookieScanner',
  'tcfDisclosures',
  'tarteaucitron',
  'orejime',
  'klaro',
  'cookieConsent',
] as const
export type Format = (typeof FORMATS)[number]

/** Why a file could not be read at all. */
export interface Unreadable {
  code: UnreadableCode
  args: Readonly<Record<string, string | number>>
}

export const UNREADABLE_CODES = [
  'empty',
  'tooLarge',
  'binary',
  'otherFile',
  'passwordProtected',
  'oldWorkbook',
  'brokenArchive',
  'zipBomb',
  'otherArchive',
  'brokenJson',
  'otherJson',
  'tooDeep',
  'tooManyParts',
  'noTable',
  'tooManyRows',
  'tooManyColumns',
  'noCookie',
  'runsCode',
  'listWithoutCookies',
] as const
export type UnreadableCode = (typeof UNREADABLE_CODES)[number]

/** What was read, or why nothing was; and the table as it stands in the file, where there is one. */
export type ReadResult = ({ ok: true; reading: Reading } | { ok: false; unreadable: Unreadable }) & {
  table?: TableView
}

export function unreadable(code: UnreadableCode, args: Unreadable['args'] = {}): ReadResult {
  return { ok: false, unreadable: { code, args } }
}

/** A reading of `format` in which nothing was found but what is given. */
export function readingOf(format: Format, found: Partial<Omit<Reading, 'format'>>): ReadResult {
  const nothing = { rows: [], sections: [], site: null, flaws: [], notes: [], layout: null }
  return { ok: true, reading: { ...nothing, ...found, format } }
}
