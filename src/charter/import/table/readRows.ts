import { foldText } from '../../kit/foldText.ts'
import { isPlaceholder } from '../../kit/isPlaceholder.ts'
import { dropPersonal, dropPersonalFromName } from '../cell/dropPersonal.ts'
import { namePattern } from '../cell/namePattern.ts'
import { splitNames } from '../cell/splitNames.ts'
import { isSurelyTechnical } from '../cell/technicalName.ts'
import type { ImportField } from '../importField.ts'
import type { Layout, LineFlaw, SourceRow } from '../reading.ts'
import { isTemplateExample } from '../template/isTemplateExample.ts'
import { carryDown } from './carryDown.ts'
import { cutLifetime, cutName, splitLifetimes } from './cutCells.ts'
import { type Grid, type GridRow, isBlankRow } from './grid.ts'
import { type Cells, readCells } from './readCells.ts'

export interface ReadRows {
  rows: SourceRow[]
  flaws: LineFlaw[]
  /** Titles above the headings, and rows without a name. */
  skipped: number[]
  /** The example of our template. */
  examples: number[]
}

/** Reads the rows below the headings, each as one tracker or several. */
export function readRows(grid: Grid, layout: Layout): ReadRows {
  const read: ReadRows = {
    rows: [],
    flaws: grid.flaws.map(({ line, code }) => ({ line, code, args: {} })),
    skipped: [],
    examples: [],
  }
  const columns = new Set(layout.columns.flatMap(({ field }) => field ?? []))
  const { categories, titles } = carryDown(grid, layout)
  let site = ''
  let group = ''
  for (const row of grid.rows) {
    if (isBlankRow(row)) continue
    if (row.line <= layout.headerLine) {
      if (row.line < layout.headerLine) read.skipped.push(row.line)
      continue
    }
    if (isTemplateExample(row.cells)) {
      read.examples.push(row.line)
      continue
    }
    if (titles.has(row.line)) continue
    const title = groupTitle(row, layout)
    if (title !== null) {
      group = title
      continue
    }
    const cells = readCells(row, layout)
    // The name of a platform stands once, on the first of its rows: its cell is merged, or the others are empty.
    if (cells.values.get('site')) site = cells.values.get('site') ?? ''
    else if (site !== '' && columns.has('site') && !layout.own) cells.values.set('site', site)
    if (isRepeatedHeader(row, layout)) continue
    if (group !== '') cells.values.set('category.name', group)
    const carried = categories.get(row.line)
    if (carried !== undefined) {
      cells.values.set('category.name', dropPersonal(carried).text)
      cells.notes.push('categoryCarried')
    }
    const stated = group === '' ? columns : new Set(columns).add('category.name')
    read.rows.push(...(layout.own ? [wholeRow(row, cells, stated)] : splitRow(row, cells, stated)))
  }
  return read
}

/** Words by which the title of a group of rows says that it is one: « Cookies de mesure d’audience ». */
const GROUPS =
  /cookie|traceur|tracker|necess|essenti|indispens|fonctionn|function|techni|strict|audience|statisti|analyti|mesure|perform|publicit|market|advert|cibl|social|reseaux|video|preferen|personn|securit|consent|exempt|tiers|third/
/** In UTF-16 code units. */
const GROUP_MAX = 150

/** A row of one cell over a group of rows names their category, where no column does. */
function groupTitle({ cells }: GridRow, { columns, own }: Layout): string | null {
  const filled = [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))]
  const [title = ''] = filled
  if (own || filled.length !== 1 || columns.length < 3 || title.length > GROUP_MAX) return null
  const place = cells.findIndex((cell) => cell.trim() !== '')
  const hasOwnColumn = columns.some(({ field }) => field === 'category.name')
  if (place > 0 || hasOwnColumn || columns[0]?.field === 'site' || isSurelyTechnical(title)) return null
  return GROUPS.test(foldText(title)) ? title.replace(/\s+/g, ' ') : null
}

/** Long tables repeat their headings on each page. */
function isRepeatedHeader({ cells }: GridRow, { columns, headerLine }: Layout): boolean {
  return (
    headerLine > 0 &&
    columns.length > 1 &&
    columns.every(({ heading }, at) => (cells[at] ?? '').trim() === heading)
  )
}

function wholeRow(
  { line }: GridRow,
  { values, notes, original }: Cells,
  columns: ReadonlySet<ImportField>,
): SourceRow {
  return { line, part: 0, cells: values, columns, notes, original }
}

function splitRow(
  { line }: GridRow,
  { values, notes, original }: Cells,
  columns: ReadonlySet<ImportField>,
): SourceRow[] {
  const found = [...notes]
  cutLifetime(values, found)
  cutName(values)
  const named = values.get('cookie.name') ?? ''
  // The name of the service stands where that of the cookie belongs, in tables that know no better.
  const stated = isPlaceholder(named)
    ? (values.get('cookie.service') ?? values.get('cookie.serviceAndLocation') ?? '')
    : named
  if (stated !== named) found.push('nameFromService')
  const names = stated === named ? splitNames(stated) : [stated]
  const lifetimes = names.length > 1 ? splitLifetimes(values.get('cookie.lifetime') ?? '', names.length) : []
  return names.map((written, at) => {
    const name = dropPersonalFromName(namePattern(written))
    const cells = new Map(values).set('cookie.name', name)
    const lifetime = lifetimes[at]
    if (lifetime !== undefined) cells.set('cookie.lifetime', lifetime)
    if (name.includes('*') && !cells.has('cookie.nameMatch')) cells.set('cookie.nameMatch', 'pattern')
    const rowNotes = [...found]
    if (names.length > 1) rowNotes.push('nameSplit')
    if (name !== written) rowNotes.push('namePattern')
    return { line, part: names.length > 1 ? at + 1 : 0, cells, columns, notes: rowNotes, original }
  })
}
