import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import { type ImportField, parseField } from '#charter/import/importField.ts'
import type { LayoutChoices } from '#charter/import/table/matchColumns.ts'
import type { TableView } from '#charter/import/table/viewTable.ts'

/** How somebody named the columns of tables, by their headings: the next file of that kind needs no naming. */
export interface RememberedLayouts {
  /** Returns what was chosen for a table with these headings; null if nothing was. */
  find: (table: TableView) => LayoutChoices | null
  remember: (headings: readonly string[], columns: LayoutChoices['columns']) => void
  forget: (headings: readonly string[]) => void
}

const PREFIX = 'registre.columns.'
const LAYOUTS_MAX = 30

interface Remembered {
  headings: readonly string[]
  columns: Record<number, ImportField | null>
}

/** Those of one person, in this browser. */
export function openRememberedLayouts(storage: Storage, person: number): RememberedLayouts {
  const key = `${PREFIX}${person}`
  const list = () => parseLayouts(storage.getItem(key))
  const others = (headings: readonly string[]) =>
    list().filter((one) => !isSameHeadings(one.headings, headings))
  const keep = (layouts: readonly Remembered[]) => {
    try {
      storage.setItem(key, JSON.stringify(layouts.slice(0, LAYOUTS_MAX)))
    } catch {
      // The storage is full: the columns are named again the next time.
    }
  }
  return {
    find({ lines }) {
      for (const { headings, columns } of list()) {
        const line = lines.find(({ cells }) => isSameHeadings(cells, headings))
        if (line) return { headerLine: line.line, columns }
      }
      return null
    },
    remember(headings, columns = {}) {
      if (headings.some((heading) => heading.trim() !== ''))
        keep([{ headings, columns }, ...others(headings)])
    },
    forget: (headings) => keep(others(headings)),
  }
}

function isSameHeadings(one: readonly string[], other: readonly string[]): boolean {
  const textOf = (headings: readonly string[]) =>
    headings
      .map((heading) => heading.trim())
      .join('\n')
      .trimEnd()
  return textOf(one) === textOf(other)
}

function parseLayouts(text: string | null): Remembered[] {
  const read = text === null ? null : tryParseJson(text)
  if (!Array.isArray(read)) return []
  return read.flatMap((one: unknown): Remembered[] => {
    if (typeof one !== 'object' || one === null || !('headings' in one) || !('columns' in one)) return []
    const { headings, columns } = one
    if (!Array.isArray(headings) || typeof columns !== 'object' || columns === null) return []
    const named = Object.entries(columns).map(([place, field]): [number, ImportField | null] => [
      Number(place),
      parseField(field),
    ])
    return [{ headings: headings.map(String), columns: Object.fromEntries(named) }]
  })
}
