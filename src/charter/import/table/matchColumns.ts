import { restoreFormulas } from '../../kit/csvFormula.ts'
import { isWebAddress } from '../../kit/webAddress.ts'
import { interpretLifetime } from '../../lifetime/interpretLifetime.ts'
import type { ColumnsInLanguage } from '../../page/pageLanguage.ts'
import type { Column } from '../../register/columns.ts'
import { readCode } from '../cell/readCode.ts'
import { columnInLanguage, IMPORT_FIELDS, type ImportField } from '../importField.ts'
import type { Layout, MatchedColumn } from '../reading.ts'
import { dropPersonal } from '../cell/dropPersonal.ts'
import { browserColumns } from './browserColumns.ts'
import { fieldOfHeading, foldHeading, isAttribute, ownField } from './headingWords.ts'
import { type Grid, type GridRow, isBlankRow } from './grid.ts'
import { isSurelyTechnical, isTechnicalName } from '../cell/technicalName.ts'

/** What somebody chose, or chose before for a file of these headings. */
export interface LayoutChoices {
  /** The line of the headings; 0: there are none. */
  headerLine?: number | undefined
  /** By the place of the column, from 0; null leaves it out. */
  columns?: Readonly<Record<number, ImportField | null>> | undefined
  /** The columns of the charter’s tables, as the platform has them: its own table is known by them. */
  charterColumns?: readonly Column[] | undefined
  /** The same in the other languages of the charter: a table of one of these says translations. */
  charterTranslations?: readonly ColumnsInLanguage[] | undefined
  /** What the platforms are called, of a register with several. */
  platforms?: readonly string[] | undefined
}

/** Rows above the headings: a title, a date, an empty one. */
const TITLE_ROWS_MAX = 40

/** Finds the row of headings, and the field of each column: by what was chosen, our own headings, synonyms, then content. */
export function matchColumns(grid: Grid, choices: LayoutChoices = {}): Layout {
  const header = findHeader(grid, choices)
  const body = grid.rows.filter((row) => row.line > (header?.line ?? 0) && !isBlankRow(row))
  const width = Math.max(header?.cells.length ?? 0, ...body.slice(0, 1_000).map(({ cells }) => cells.length))
  const headings = Array.from({ length: width }, (_, at) => header?.cells[at]?.trim() ?? '')
  const own = ownOf(headings, choices)
  const columns = own ? own.columns : matchForeign(headings, body, choices.platforms)
  return {
    headerLine: header?.line ?? 0,
    own: own?.own ?? null,
    columns: columns
      .map((column, at) => chosenColumn(column, choices.columns?.[at]))
      .map((column) => ({ ...column, heading: dropPersonal(column.heading).text })),
  }
}

function chosenColumn(column: MatchedColumn, chosen: ImportField | null | undefined): MatchedColumn {
  return chosen === undefined ? column : { ...column, field: chosen, by: 'chosen' }
}

function findHeader(grid: Grid, choices: LayoutChoices): GridRow | undefined {
  const { headerLine } = choices
  if (headerLine !== undefined) return grid.rows.find(({ line }) => line === headerLine)
  const candidates = grid.rows.slice(0, TITLE_ROWS_MAX).map((row) => {
    const headings = row.cells.map((cell) => cell.trim())
    if (ownOf(headings, choices)) return { row, score: Infinity }
    const filled = headings.filter(Boolean)
    const fields = new Set(filled.map(fieldOfHeading).filter((field) => field !== null))
    const told = filled.filter((heading) => fieldOfHeading(heading) === null && !isAttribute(heading))
    // A row of values may hold a word of a heading: most cells of a row of headings do.
    return { row, score: fields.size >= told.length ? fields.size : 0 }
  })
  const best = candidates.toSorted((one, other) => other.score - one.score)[0]
  if (best === undefined) return undefined
  if (best.score > 1) return best.row
  // A list of names alone has one column.
  const isList = grid.rows.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length < 2)
  return isList && best.score === 1 ? best.row : undefined
}

interface OwnTable {
  own: 'register' | 'charter'
  columns: MatchedColumn[]
}

/** A table of ours may have lost columns since, and have got a column of problems. */
const OWN_COLUMNS_MIN = 6

function ownOf(
  headings: readonly string[],
  { charterColumns = [], charterTranslations = [] }: LayoutChoices,
): OwnTable | null {
  const fields = headings.map((heading) => ownField(restoreFormulas(heading)) ?? problemOf(heading))
  const known = fields.filter((field) => field !== null)
  const isRegister =
    known.length >= OWN_COLUMNS_MIN &&
    known.length === headings.filter(Boolean).length &&
    new Set(known).size === known.length &&
    known.some((field) => field.startsWith('provider.'))
  if (isRegister) return { own: 'register', columns: columnsOf(headings, fields) }
  const base = ownCharterOf(headings, charterColumns, (field) => field)
  if (base !== null) return base
  for (const { language, columns } of charterTranslations) {
    const translated = ownCharterOf(headings, columns, (field) => inLanguage(field, language))
    if (translated !== null) return translated
  }
  return null
}

/** Texts of two fields in one cell can’t be told apart as translations: they are not read. */
const COMPOSED: readonly ImportField[] = [
  'cookie.serviceAndLocation',
  'cookie.lifetimeInFull',
  'cookie.storageInFull',
  'provider.safeguardInFull',
]

/** What a column says in a table in another language: a text its translation, all else the same. */
function inLanguage(field: ImportField, language: string): ImportField | null {
  return COMPOSED.includes(field) ? null : (columnInLanguage(field, language) ?? field)
}

function ownCharterOf(
  headings: readonly string[],
  charterColumns: readonly Column[],
  meant: (field: ImportField) => ImportField | null,
): OwnTable | null {
  const isCharter =
    charterColumns.length > 1 &&
    charterColumns.every(
      ({ label }, at) => restoreFormulas(headings[at] ?? '') === label.replace(/[\t\n\r]+/g, ' '),
    )
  if (!isCharter) return null
  const added = headings.slice(charterColumns.length).map((heading) => fieldOfHeading(heading))
  const shown = charterColumns.map(({ field }) => IMPORT_FIELDS.find((one) => one === field) ?? null)
  const fields = [...shown, ...added].map((field) => field && meant(field))
  return { own: 'charter', columns: columnsOf(headings, fields) }
}

function problemOf(heading: string): ImportField | null {
  return /^(?:probleme|problem)$/.test(foldHeading(heading)) ? 'problem' : null
}

function columnsOf(headings: readonly string[], fields: readonly (ImportField | null)[]): MatchedColumn[] {
  return headings.map((heading, at) => {
    const field = fields[at] ?? null
    return { heading, field, by: field === null ? 'none' : 'own' }
  })
}

const SAMPLE_ROWS = 200

function matchForeign(
  headings: readonly string[],
  body: readonly GridRow[],
  platforms: readonly string[] = [],
): MatchedColumn[] {
  const sample = body.slice(0, SAMPLE_ROWS)
  const contents = headings.map((_, at) => sample.map(({ cells }) => cells[at]?.trim() ?? '').filter(Boolean))
  const fields = headings.some(Boolean) ? null : browserColumns(contents)
  if (fields !== null)
    return fields.map((field) => ({ heading: '', field, by: field === null ? 'none' : 'content' }))
  const namesPlatform = createPlatformTest(platforms)
  const named = headings.map((heading, at) => byContent(heading, contents[at] ?? [], namesPlatform))
  const columns = headings.map((heading, at): MatchedColumn => {
    const field = named[at] ?? null
    if (field === null) return { heading, field, by: 'none' }
    if (bestOf(field, named, contents) !== at) return { heading, field: null, by: 'duplicate' }
    return { heading, field, by: 'heading' }
  })
  return fillByContent(columns, contents)
}

/** Where several columns are headed alike, the one whose cells are of that kind, else the first. */
function bestOf(
  field: ImportField,
  named: readonly (ImportField | null)[],
  contents: readonly string[][],
): number {
  const places = named.flatMap((one, at) => (one === field ? [at] : []))
  const scores = places.map((at) => ({ at, score: fitness(field, contents[at] ?? []) }))
  return scores.reduce((one, other) => (other.score > one.score ? other : one)).at
}

function fitness(field: ImportField, cells: readonly string[]): number {
  if (field === 'cookie.name') return share(cells, isSurelyTechnical)
  if (field === 'cookie.lifetime') return share(cells, isLifetimeText)
  return cells.length > 0 ? 0.5 : 0
}

function share(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length
}

export function isLifetimeText(cell: string): boolean {
  const read = interpretLifetime(cell)
  return (read.kind === 'read' || read.kind === 'variable') && read.lifetime !== ''
}

const isHost = (cell: string) => /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(cell)

/** Returns the test of whether a cell names a platform, perhaps beside others. */
function createPlatformTest(platforms: readonly string[]): (cell: string) => boolean {
  const names = new Set(platforms.map(foldHeading).filter(Boolean))
  return (cell) => [cell, ...cell.split(/[,;|\n]/)].some((part) => names.has(foldHeading(part)))
}

/** What a column is called may be told by what stands in it: a « Site » of services, a « Type » of durations. */
function byContent(
  heading: string,
  cells: readonly string[],
  namesPlatform: (cell: string) => boolean,
): ImportField | null {
  const field = fieldOfHeading(heading)
  const most = (is: (cell: string) => boolean) => share(cells, is) > 0.5
  switch (field) {
    case 'site':
      return cells.length > 0 && !most(isHost) && !cells.some(namesPlatform) ? 'cookie.service' : field
    case 'cookie.service':
      return foldHeading(heading) === 'platform' && most(namesPlatform) ? 'site' : field
    case 'provider.transferSafeguard':
      return most((cell) => isWebAddress(cell)) ? 'provider.privacyPolicyUrl' : field
    case 'category.consent':
      return cells.length > 0 && !most((cell) => readCode('consent', cell) !== null)
        ? 'cookie.exemptionReason'
        : field
    case 'cookie.storage':
      if (!/^types?$/.test(foldHeading(heading))) return field
      if (most((cell) => readCode('storage', cell) !== null)) return field
      if (most((cell) => readCode('party', cell) !== null)) return 'cookie.party'
      // « Persistant » says that it has an end, not which.
      if (most((cell) => /^(?:session|persist|permanent|tempora)/i.test(cell))) return null
      if (most(isLifetimeText)) return 'cookie.lifetime'
      return cells.length === 0 ? field : 'category.name'
    case 'cookie.exemptionReason':
      if (most((cell) => readCode('answer', cell) !== null)) return 'category.consent'
      // « Base légale » of one or the other: consent, or none.
      return share(cells, (cell) => readCode('consent', cell) !== null) === 1 ? 'category.consent' : field
    case 'category.name':
      if (most((cell) => readCode('party', cell) !== null)) return 'cookie.party'
      if (most((cell) => /^(?:cookies? )?(?:de )?(?:session|persist|permanent|tempora)/i.test(cell)))
        return null
      return most((cell) => readCode('storage', cell) !== null) ? 'cookie.storage' : field
    case 'cookie.purpose':
      return cells.length > 2 && most(isLifetimeText) ? 'cookie.lifetime' : field
    case 'cookie.lifetime':
      return cells.length > 3 && most((cell) => cell.length > 80) ? null : field
    case 'cookie.personalData':
      return most((cell) => readCode('answer', cell) !== null) ? field : null
    default:
      return field
  }
}

/** A table without a name for its trackers has them under another word, or under none. */
function fillByContent(columns: MatchedColumn[], contents: readonly string[][]): MatchedColumn[] {
  const has = (field: ImportField) => columns.some((column) => column.field === field)
  const take = (field: ImportField, is: (cell: string) => boolean, from: readonly (ImportField | null)[]) => {
    if (has(field)) return
    const scores = columns.map((column, at) =>
      from.includes(column.field) && column.by !== 'duplicate' ? share(contents[at] ?? [], is) : 0,
    )
    const best = Math.max(0, ...scores)
    const column = columns[scores.indexOf(best)]
    if (best > 0.6 && column) columns.splice(columns.indexOf(column), 1, { ...column, field, by: 'content' })
  }
  take('cookie.name', (cell) => isNames(cell) && !isHost(cell), [null])
  take('cookie.name', areSurelyNames, ['provider.name', 'cookie.service', 'site'])
  // « Persistant » says that it has an end, not which.
  take('cookie.lifetime', (cell) => isLifetimeText(cell) && !/^(?:persist|permanent)/i.test(cell), [null])
  return columns
}

/** One technical name, or several. */
function isNames(cell: string): boolean {
  const parts = cell.split(/[\s,;/]+/).filter(Boolean)
  return parts.length > 0 && parts.every(isTechnicalName) && parts.some(isSurelyTechnical)
}

/** Names that no provider and no service has. */
function areSurelyNames(cell: string): boolean {
  return isNames(cell) && !isHost(cell) && /[_*.$]|[a-z][A-Z]|[a-z]-[a-z]|^[A-Z\d]{8,}$/.test(cell)
}
