import type { Language } from '#charter/kit/language.ts'
import type { CsvSeparator } from '#charter/kit/writeCsv.ts'
import type { PackedReading } from '#charter/import/packReading.ts'
import type { ImportPlan } from '#charter/import/plan/importPlan.ts'
import type { ImportChoices } from '#charter/import/readFile.ts'
import type { Unreadable } from '#charter/import/reading.ts'
import type { TableView } from '#charter/import/table/viewTable.ts'
import type { Encoding } from '#charter/import/text/decodeText.ts'

/** What an import is read from. */
export type ImportSource = { kind: 'file'; file: File } | { kind: 'pasted'; html: string; text: string }

/** What the page asks of the worker: to read a source, or to write the rows of it that have problems. */
export type ImportOrder =
  | { what: 'read'; source: ImportSource; choices: ImportChoices }
  | {
      what: 'problems'
      source: ImportSource
      choices: ImportChoices
      plan: ImportPlan
      language: Language
      separator: CsvSeparator
    }

/** What was read of a source, without what tells of persons: this, and no more, leaves the worker. */
export interface ReadSource {
  result: { ok: true; reading: PackedReading } | { ok: false; unreadable: Unreadable }
  /** The table that the columns are matched in; null of formats that have none. */
  table: TableView | null
  /** Of a file of text; null of others. */
  encoding: Encoding | null
  /** Of the bytes of the file, or of the text that was pasted. */
  sha256: string
}

/** The answer to each order; `unopened`: the browser does not open the file (a folder, or one that is gone). */
export type ImportAnswer =
  { what: 'read'; read: ReadSource } | { what: 'problems'; csv: string } | { what: 'unopened' }
