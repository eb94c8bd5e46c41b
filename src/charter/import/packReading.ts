import { IMPORT_FIELDS, type ImportField, isTranslationColumn } from './importField.ts'
import type { Reading, SourceRow } from './reading.ts'

/** A row as it travels: without its cells as they were, which only the file of problems needs. */
export interface PackedRow extends Omit<SourceRow, 'cells' | 'columns' | 'original'> {
  cells: Partial<Record<ImportField, string>>
  /** The place of its columns among those of the reading: most rows have the same. */
  columns: number
}

/** A reading as plain JSON. */
export interface PackedReading extends Omit<Reading, 'rows'> {
  columns: ImportField[][]
  rows: PackedRow[]
}

/** Writes a reading as plain JSON, to send it or to keep it. */
export function packReading(reading: Reading): PackedReading {
  const places = new Map<string, number>()
  const columns: ImportField[][] = []
  const rows = reading.rows.map(({ line, part, cells, notes, ...row }): PackedRow => {
    const key = [...row.columns].join('\n')
    const place = places.get(key) ?? columns.length
    if (place === columns.length) {
      places.set(key, place)
      columns.push([...row.columns])
    }
    return { line, part, cells: Object.fromEntries(cells), columns: place, notes: [...notes] }
  })
  return { ...reading, columns, rows }
}

/** Reads it again. */
export function unpackReading({ columns, rows, ...reading }: PackedReading): Reading {
  const sets = columns.map((fields) => new Set(fields))
  return {
    ...reading,
    rows: rows.map((row): SourceRow => {
      const cells = new Map<ImportField, string>()
      const fields = [...IMPORT_FIELDS, ...Object.keys(row.cells).filter(isTranslationColumn)]
      for (const field of fields) {
        const text = row.cells[field]
        if (text !== undefined) cells.set(field, text)
      }
      return { ...row, cells, columns: sets[row.columns] ?? NO_COLUMNS, original: [] }
    }),
  }
}

const NO_COLUMNS: ReadonlySet<ImportField> = new Set()
