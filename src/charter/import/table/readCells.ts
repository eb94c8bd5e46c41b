import { restoreFormulas } from '../../kit/csvFormula.ts'
import { removeHidden } from '../../kit/hiddenCharacters.ts'
import { isPlaceholder } from '../../kit/isPlaceholder.ts'
import { isWebAddress } from '../../kit/webAddress.ts'
import { cutAddress, dropPersonal, hostOf, isMachine } from '../cell/dropPersonal.ts'
import { readCode } from '../cell/readCode.ts'
import type { ImportField } from '../importField.ts'
import type { Layout, MatchedColumn, RowNote } from '../reading.ts'
import { foldHeading } from './headingWords.ts'
import type { GridRow } from './grid.ts'

/** Reads the cells of a row: of a table of ours as they stand, of others without what tells of persons. */
export function readCells(row: GridRow, layout: Layout): Cells {
  return layout.own ? ownCells(row, layout) : foreignCells(row, layout)
}

/** The cells of a row by their fields, and all of them as they were. */
export interface Cells {
  original: string[]
  values: Map<ImportField, string>
  notes: RowNote[]
}

function ownCells({ cells }: GridRow, { columns }: Layout): Cells {
  const values = new Map<ImportField, string>()
  columns.forEach(({ field }, at) => {
    const text = restoreFormulas(cells[at] ?? '')
    if (field !== null && text !== '') values.set(field, text)
  })
  return { values, notes: [], original: cells }
}

function foreignCells({ cells, errors = [], links = [] }: GridRow, { columns }: Layout): Cells {
  const values = new Map<ImportField, string>()
  const notes = new Set<RowNote>()
  // A file of problems is ours: what stands before its formulas goes again.
  const isOurs = columns.some(({ field }) => field === 'problem')
  const original = columns.map((column, at) => {
    const { field, heading } = column
    // What the cookies of somebody held is no part of a register.
    if (field === null && VALUES.test(foldHeading(heading))) return ''
    const cell = isOurs ? restoreFormulas(cells[at] ?? '') : (cells[at] ?? '')
    const shown = removeHidden(cell)
      .replace(/\u00A0/g, ' ')
      .trim()
    if (errors.includes(at) || FORMULA_ERROR.test(shown)) {
      if (field !== null) notes.add('formulaError')
      return ''
    }
    const { text, isCut } = scrubCell(field, shown)
    // « N.C. », “unknown”: that nothing is known yet.
    if (field !== null && UNKNOWN_FIELDS.includes(field) && isPlaceholder(shown)) return text
    if (field !== null && isCut) notes.add('personalDropped')
    if (field !== null && text !== '')
      values.set(field, asHeaded(column, linkFor(field, text, links[at] ?? '')))
    return text
  })
  stateLink(values, columns, links)
  return { values, notes: [...notes], original }
}

const VALUES = /^(?:(?:cookies? )?(?:values?|contents?)|(?:valeurs?|contenus?)(?: du cookie| des cookies)?)$/

/** « Durée (en mois) » over « 13 » is 13 months; « Exempté » over « oui » is no consent. */
function asHeaded({ field, heading }: MatchedColumn, text: string): string {
  if (field === 'cookie.lifetime' && /^\d{1,5}$/.test(text)) {
    const [unit = ''] = UNIT.exec(foldHeading(heading)) ?? []
    return unit === '' ? text : `${text} ${unit}`
  }
  if (field !== 'category.consent' || !EXEMPTED.test(foldHeading(heading))) return text
  const answer = readCode('answer', text)
  return answer === null ? text : answer === 'yes' ? 'exempt' : 'required'
}

const UNIT = /\b(?:ans?|annees?|mois|semaines?|jours?|heures?|minutes?|years?|months?|weeks?|days?|hours?)$/
const EXEMPTED = /exempt|dispens|sans consentement|without consent/

/** A cell for an address shows other words, and leads there. */
function linkFor(field: ImportField, text: string, link: string): string {
  const isForAddress = field === 'provider.privacyPolicyUrl' || field === 'provider.website'
  return isForAddress && link !== '' && !isWebAddress(text) ? cutAddress(link) : text
}

/** The name of a provider leads to its policy, on pages of ours too, or to its site. */
const POLICY = /privacy|confidential|cookie|polic|legal|donnees|rgpd|gdpr|dpa/i

function stateLink(
  values: Map<ImportField, string>,
  columns: Layout['columns'],
  links: readonly string[],
): void {
  const link = cutAddress(links[columns.findIndex(({ field }) => field === 'provider.name')] ?? '')
  const field = POLICY.test(link) ? 'provider.privacyPolicyUrl' : 'provider.website'
  if (link !== '' && !values.has(field)) values.set(field, link)
}

/** What spreadsheets show for a formula without a result, in the languages that offices have. */
const FORMULA_ERROR =
  /^(?:#(?:N\/A|REF!|NAME\?|NOM\?|VALUE!|VALEUR!|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!)|Err ?: ?5\d\d)$/

/** Fields that say nothing where they only say that there is nothing to say. */
const UNKNOWN_FIELDS: readonly ImportField[] = [
  'provider.name',
  'category.name',
  'cookie.service',
  'cookie.purpose',
  'cookie.recipients',
  'cookie.domain',
]

function scrubCell(field: ImportField | null, text: string): { text: string; isCut: boolean } {
  if (field === 'cookie.domain' && isMachine(hostOf(text))) return { text: '', isCut: true }
  return dropPersonal(text)
}
