import type { ImportField } from '#charter/import/importField.ts'
import type { TableView } from '#charter/import/table/viewTable.ts'
import type { ReadSource } from '../worker/importOrder.ts'

/** A column of the file, and what is in it. */
export interface ShownColumn {
  place: number
  heading: string
  /** Null of one that is left out. */
  field: ImportField | null
  samples: readonly string[]
}

const SAMPLES_MAX = 3

/** The columns as they were understood; where not one is known, all of the table, under its first line unless another is chosen. */
export function listColumns(
  { result }: ReadSource,
  { lines }: TableView,
  chosenLine: number | undefined,
): { columns: ShownColumn[]; headerLine: number } {
  const layout = result.ok ? result.reading.layout : null
  const headerLine = layout?.headerLine ?? chosenLine ?? lines[0]?.line ?? 0
  const headings = lines.find(({ line }) => line === headerLine)?.cells ?? []
  const body = lines.filter(({ line }) => line > headerLine)
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length))
  const columns =
    layout?.columns ??
    Array.from({ length: width }, (_, at) => ({ heading: headings[at]?.trim() ?? '', field: null }))
  return {
    headerLine,
    columns: columns.map(({ heading, field }, place) => ({
      place,
      heading,
      field,
      samples: [...new Set(body.map(({ cells }) => cells[place]?.trim() ?? ''))]
        .filter(Boolean)
        .slice(0, SAMPLES_MAX),
    })),
  }
}
