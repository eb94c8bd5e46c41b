import { foldText } from '../../kit/foldText.ts'
import { interpretLifetime, readRenewal } from '../../lifetime/interpretLifetime.ts'
import { registerFields } from '../../register/fields.ts'
import { parseTranslationName } from '../../register/translation.ts'
import type { Field, FieldKind, FieldValue } from '../../register/fieldTypes.ts'
import { type CellProblem, readValue } from '../cell/readValue.ts'
import {
  IMPORT_FIELDS,
  type ImportField,
  isTranslationColumn,
  type TranslationColumn,
} from '../importField.ts'
import type { SourceRow } from '../reading.ts'

export const RESOURCES_OF_OWNERS = {
  cookie: 'cookies',
  provider: 'providers',
  category: 'categories',
} as const
export type Owner = keyof typeof RESOURCES_OF_OWNERS
export const OWNERS: readonly Owner[] = ['cookie', 'provider', 'category']

/** What a row states in the terms of the register. */
export interface StatedRow {
  row: SourceRow
  values: Readonly<Record<Owner, Map<string, FieldValue>>>
  problems: CellFlaw[]
  flags: RowFlag[]
}

export interface CellFlaw {
  field: ImportField
  code: CellProblem | 'noSuchLanguage'
  text: string
}

/** What somebody should look at, although the row can be applied. */
export const ROW_FLAGS = ['lifetimeUnread', 'lifetimeVaries', 'lifetimeApproximate'] as const
export type RowFlag = (typeof ROW_FLAGS)[number]

/** Whether the cells are those that this program wrote, which are taken as they stand. */
export interface StateOptions {
  isOwn: boolean
  /** Empty cells of the file erase what stands there. */
  erases: boolean
  /** Values for fields of which a row says nothing. */
  defaults: Readonly<Partial<Record<ImportField, string>>>
  /** Those in which charters of the register are, beside their base language. */
  languages: readonly string[]
}

export function stateRow(row: SourceRow, options: StateOptions): StatedRow {
  const stated: StatedRow = {
    row,
    values: { cookie: new Map(), provider: new Map(), category: new Map() },
    problems: [],
    flags: [],
  }
  const cells = new Map(row.cells)
  for (const field of IMPORT_FIELDS) {
    const text = options.defaults[field] ?? ''
    if (text !== '' && !cells.has(field)) cells.set(field, text)
  }
  for (const [field, text] of cells) stateCell(stated, field, text, options)
  if (options.erases) for (const field of row.columns) if (!cells.has(field)) erase(stated, field)
  return stated
}

const FIELDS: Readonly<Record<Owner, ReadonlyMap<string, Field>>> = {
  cookie: registerFields.cookies,
  provider: registerFields.providers,
  category: registerFields.categories,
}

/** Kinds of fields that a table of ours shows, and that can’t be read back. */
const UNTOLD: readonly FieldKind[] = ['reference', 'columns', 'image']

/** The fields of one value, by the name that a column has. */
const SIMPLE: ReadonlyMap<string, { owner: Owner; name: string; field: Field }> = new Map(
  OWNERS.flatMap((owner) =>
    [...FIELDS[owner]].map(([name, field]) => [`${owner}.${name}`, { owner, name, field }] as const),
  ),
)

function stateCell(stated: StatedRow, column: ImportField, text: string, options: StateOptions): void {
  switch (column) {
    case 'cookie.id':
    case 'site':
    case 'problem':
      return
    case 'cookie.lifetime':
      if (options.isOwn) break
      stateLifetime(stated, text)
      return
    case 'cookie.serviceAndLocation': {
      const { text: service, detail } = splitDetail(text, isLocation)
      stated.values.cookie.set('service', service)
      if (detail !== '') stated.values.cookie.set('location', detail)
      return
    }
    case 'cookie.lifetimeInFull':
      stateLifetimeInFull(stated, text)
      return
    case 'cookie.storageInFull': {
      const { text: storage, detail } = splitDetail(text, () => true)
      stateCell(stated, 'cookie.storage', storage, options)
      if (detail !== '') stated.values.cookie.set('storageNote', detail)
      return
    }
    case 'provider.safeguardInFull': {
      const { text: safeguard, detail } = splitDetail(text, () => true)
      stateCell(stated, 'provider.transferSafeguard', safeguard, options)
      if (detail !== '') stated.values.provider.set('safeguardDocument', detail)
      return
    }
    default:
  }
  if (isTranslationColumn(column)) {
    stateTranslation(stated, column, text, options)
    return
  }
  const known = SIMPLE.get(column)
  // Numbers of other records, columns and images can’t be told by a cell.
  if (!known || UNTOLD.includes(known.field.kind)) return
  const { owner, name, field } = known
  const read = readValue(name, field, options.isOwn ? text : tidy(text, field))
  if ('code' in read) stated.problems.push({ field: column, code: read.code, text })
  else stated.values[owner].set(name, read.value)
}

/** What a text is called in its column, of whom, and in which language. */
function partsOf(
  column: TranslationColumn,
): { owner: Owner; name: string; language: string; field: string } | null {
  const [start = ''] = column.split('.', 1)
  const owner = OWNERS.find((one) => one === start)
  const name = column.slice(start.length + 1)
  const parsed = parseTranslationName(name)
  return owner === undefined || parsed === null ? null : { owner, name, ...parsed }
}

function stateTranslation(
  { values, problems }: StatedRow,
  column: TranslationColumn,
  text: string,
  { isOwn, languages }: StateOptions,
): void {
  const parts = partsOf(column)
  const field = parts && FIELDS[parts.owner].get(parts.field)
  if (!parts || !field) return
  const read = readValue(parts.field, field, isOwn ? text : tidy(text, field))
  if (!languages.includes(parts.language)) problems.push({ field: column, code: 'noSuchLanguage', text })
  else if ('code' in read) problems.push({ field: column, code: read.code, text })
  else values[parts.owner].set(parts.name, read.value)
}

/** A cell of one line may have been broken to fit its column. */
function tidy(text: string, { kind }: Field): string {
  return kind === 'longText' || kind === 'richText' ? text : text.replace(/\s+/g, ' ')
}

function erase({ values }: StatedRow, column: ImportField): void {
  const parts = isTranslationColumn(column) ? partsOf(column) : null
  if (parts !== null) values[parts.owner].set(parts.name, '')
  const known = SIMPLE.get(column)
  if (known && !UNTOLD.includes(known.field.kind)) values[known.owner].set(known.name, known.field.blank)
}

/** A lifetime as people write it; what is not read for sure is kept as it was written, and flagged. */
function stateLifetime({ values: { cookie }, flags }: StatedRow, text: string): void {
  const read = interpretLifetime(text)
  if (read.kind === 'unknown') return
  const keepsWords = read.kind !== 'read' || read.isApproximate
  if (keepsWords) cookie.set('lifetimeAsWritten', text.replace(/\s+/g, ' ').trim())
  if (read.kind === 'review') {
    flags.push('lifetimeUnread')
    return
  }
  if (read.lifetime !== '') cookie.set('lifetime', read.lifetime)
  if (read.renewal !== '' && !cookie.has('renewal')) cookie.set('renewal', read.renewal)
  if (read.kind === 'variable') flags.push(read.lifetime === '' ? 'lifetimeUnread' : 'lifetimeVaries')
  else if (read.isApproximate) flags.push('lifetimeApproximate')
}

/** « 13 mois, renouvelée à chaque visite (6 mois sans visite) », as the charter’s column has it. */
function stateLifetimeInFull(stated: StatedRow, text: string): void {
  const { text: main, detail } = splitDetail(text, () => true)
  const comma = main.lastIndexOf(', ')
  const renewal = comma === -1 ? '' : readRenewal(main.slice(comma + 2))
  stateLifetime(stated, renewal === '' ? main : main.slice(0, comma))
  if (renewal !== '') stated.values.cookie.set('renewal', renewal)
  if (detail !== '') stated.values.cookie.set('lifetimeNote', detail)
}

/** Words that say where, in « Authentification (front et back office) »; « API (CSRF) » says no place. */
const PLACES =
  /\b(?:front|back|office|sites?|pages?|portail|portal|espaces?|formulaires?|forms?|accueil|home|extranet|intranet|applications?|mobile|partout|everywhere|toutes?|all|rubriques?|compte|account|plateforme|platform)\b/

function isLocation(text: string): boolean {
  return PLACES.test(foldText(text))
}

/** Cuts the brackets at the end of a text off, if what stands in them is the detail that is looked for. */
function splitDetail(text: string, isDetail: (text: string) => boolean): { text: string; detail: string } {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (!whole.endsWith(')')) return { text: whole, detail: '' }
  let depth = 0
  for (let at = whole.length - 1; at > 0; at -= 1) {
    if (whole[at] === ')') depth += 1
    if (whole[at] === '(') depth -= 1
    if (depth > 0) continue
    const detail = whole.slice(at + 1, -1).trim()
    const before = whole.slice(0, at).trim()
    return before !== '' && isDetail(detail) ? { text: before, detail } : { text: whole, detail: '' }
  }
  return { text: whole, detail: '' }
}
