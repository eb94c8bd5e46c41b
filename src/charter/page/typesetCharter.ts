import { lastPerObject } from '../kit/oncePerObject.ts'
import { rememberResults } from '../kit/rememberResults.ts'
import { setNoBreakSpaces } from '../kit/setNoBreakSpaces.ts'
import type { ColumnField } from '../register/columns.ts'
import type { Cell, Charter, CharterTable, ProviderTable } from './charter.ts'
import type { SaidColumn } from './pageLanguage.ts'

/**
 * Sets the no-break spaces of a French charter for its page. Names, addresses and code stay to the letter, as does all that
 * programs read: the register, the CSV, the JSON, and the rows of the plain text. Formatted texts are typeset as
 * they are read, by `typesetSection`.
 */
export function typesetCharter(charter: Charter): Charter {
  if (charter.language !== 'fr' && charter.languages === undefined) return charter
  const typeset = typesetterOf(charter.language)
  return {
    ...charter,
    title: typeset(charter.title, charter.titleLang),
    columns: typesetColumns(charter.columns, typeset),
    sections: charter.sections.map((section) => ({
      ...section,
      heading: typeset(section.heading, section.headingLang),
    })),
    tables: charter.tables.map((table) => typesetTable(table, typeset)),
    providers: charter.providers && typesetRows(charter.providers, typeset),
    controllerContact: typeset(charter.controllerContact, charter.controllerContactLang),
    dpoContact: typeset(charter.dpoContact, charter.dpoContactLang),
    withdrawal: typesetCell(charter.withdrawal, typeset),
    notes: charter.notes && { ...charter.notes, body: typeset(charter.notes.body, undefined) },
  }
}

type Typeset = (text: string, lang: string | undefined) => string

/** Of the charters of several sites. */
const LANGUAGES_MAX = 16

/** Texts that are not translated keep the typography of their own language. */
const typesetterOf = rememberResults(
  (language): Typeset =>
    (text, lang = language) =>
      lang === 'fr' ? setNoBreakSpaces(text) : text,
  LANGUAGES_MAX,
)

// Several sites show the same rows.
const typesetCells = lastPerObject<Cell[]>()

function typesetTable(table: CharterTable, typeset: Typeset): CharterTable {
  return {
    ...typesetRows(table, typeset),
    name: typeset(table.name, table.nameLang),
    description: typeset(table.description, table.descriptionLang),
  }
}

function typesetRows<Table extends CharterTable | ProviderTable>(table: Table, typeset: Typeset): Table {
  const areProse = table.columns.map(({ field }) => PROSE.includes(field))
  const typesetAt = (cell: Cell, index: number) => (areProse[index] ? typesetCell(cell, typeset) : cell)
  const fields = areProse.join()
  const rows = table.rows.map((row) => ({
    ...row,
    cells: typesetCells(row.cells, [typeset, fields], () => row.cells.map(typesetAt)),
  }))
  return { ...table, columns: typesetColumns(table.columns, typeset), rows }
}

function typesetColumns(columns: readonly SaidColumn[], typeset: Typeset): SaidColumn[] {
  return columns.map((column) => ({ ...column, label: typeset(column.label, column.lang) }))
}

/** The columns of sentences that a person writes. The others hold names, addresses, or the charter's own words. */
const PROSE: readonly ColumnField[] = [
  'cookie.service',
  'cookie.location',
  'cookie.serviceAndLocation',
  'cookie.purpose',
  'cookie.content',
  'cookie.lifetimeNote',
  'cookie.storageNote',
  'cookie.recipients',
  'provider.service',
  'provider.safeguardDocument',
  'cookie.exemptionReason',
  'category.name',
  'category.description',
]

function typesetCell(cell: Cell, typeset: Typeset): Cell {
  return { ...cell, text: typeset(cell.text, cell.lang) }
}
