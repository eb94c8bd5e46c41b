import type { Cell, Charter, CharterSection, CharterTable, ProviderTable } from './charter.ts'
import type { Column, ColumnField } from '../register/columns.ts'
import { linkToText, richTextToText } from '../richText/richTextToText.ts'
import { dayInWords } from '../words/dayInWords.ts'
import { valueInWords } from '../words/valueInWords.ts'
import { speak } from '../words/speak.ts'
import { type Speech, words } from '../words/words.ts'
import { controllerText, typesetSection } from './charterText.ts'
import { completeWithdrawal } from './completeWithdrawal.ts'
import { isGroup, outline } from './outline.ts'
import { lastPerObject } from '../kit/oncePerObject.ts'
import { type CsvSeparator, csvLines, writeCsv } from '../kit/writeCsv.ts'

/** Renders the charter as plain text: an empty line between blocks, a line for each row, tabs between cells. */
export function renderText(charter: Charter): string {
  const registry = charter.sections.find(({ kind }) => kind === 'registry')
  const blocks = [
    charter.title,
    ...editionBlocks(charter),
    ...charter.sections.flatMap((section) => [
      ...sectionBlocks(section, charter.language),
      ...(section === registry ? tableBlocks(charter) : []),
      ...(section.id === charter.providers?.sectionId
        ? [providersBlock(charter.providers, charter.speech)]
        : []),
    ]),
    ...contactBlocks(charter),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function sectionBlocks({ heading, body, bodyLang }: CharterSection, language: string): string[] {
  return [heading, richTextToText(typesetSection(body, bodyLang ?? language))]
}

function tableBlocks(charter: Charter): string[] {
  const { language, speech } = charter
  if (charter.tables.length === 0) return [say(speech, 'noCookie')]
  const textBlock = (html: string, lang: string | undefined) =>
    richTextToText(typesetSection(html, lang ?? language))
  return outline(charter.tables).flatMap(({ table, ended }) => [
    table.name,
    table.description,
    textBlock(table.textBefore, table.textBeforeLang),
    ...(isGroup(table)
      ? []
      : [
          rowsOf(table, speech),
          charter.notes === null ? '' : consentOf(table, speech),
          textBlock(table.textAfter, table.textAfterLang),
        ]),
    textBlock(ended?.textAfter ?? '', ended?.textAfterLang),
  ])
}

function consentOf({ consent }: CharterTable, speech: Speech): string {
  return consent === '' ? '' : speak(speech, (one) => words(one).page.consent[consent]).text
}

type PageWord = 'noCookie' | 'noProvider' | 'emptyCell' | 'controller' | 'dpoContact'

function say(speech: Speech, word: PageWord): string {
  return speak(speech, (one) => words(one).page[word]).text
}

function providersBlock(table: ProviderTable, speech: Speech): string {
  return table.rows.length === 0 ? say(speech, 'noProvider') : rowsOf(table, speech)
}

function editionBlocks({ notes, speech }: Charter): string[] {
  if (notes === null) return []
  const { text } = speak(speech, (one) => {
    const { page } = words(one)
    const number = notes.edition?.number ?? page.draftNumber
    const day = notes.edition === null ? page.draftDay : dayInWords(notes.edition.day, one)
    return `${page.versionNumber} ${number} – ${page.publishedAt} ${day}`
  })
  return [text, notes.changes]
}

function rowsOf({ rows, columns }: CharterTable | ProviderTable, speech: Speech): string {
  const labels = columns.map(({ label }) => label)
  const emptyCell = say(speech, 'emptyCell')
  const lineOf = (cells: readonly string[]) => cells.map(onOneLine).join('\t')
  return [
    lineOf(labels),
    ...rows.map(({ cells }) =>
      lineOfRow(cells, [emptyCell], () => lineOf(cells.map((cell) => cellToText(cell, emptyCell)))),
    ),
  ].join('\n')
}

// Several sites show the same rows.
const lineOfRow = lastPerObject<string>()
const csvOfRow = lastPerObject<string>()

function cellToText({ text, href, isNothingMissing }: Cell, emptyCell: string): string {
  if (isNothingMissing) return ''
  if (text === '') return emptyCell
  return href === undefined ? text : linkToText(text, href)
}

function onOneLine(text: string): string {
  return text
    .split(/[\t\n\r]+/)
    .map((line) => line.trim())
    .join(' ')
}

function contactBlocks(charter: Charter): string[] {
  const { dpoContact, speech } = charter
  const withdrawal = completeWithdrawal(charter)
  const controller = controllerText(charter)
  return [
    withdrawal.href === undefined ? '' : linkToText(withdrawal.text, withdrawal.href),
    controller && `${say(speech, 'controller')}\n${controller}`,
    dpoContact && `${say(speech, 'dpoContact')}\n${dpoContact}`,
  ]
}

/** Columns that hold an address, which the page shows under other words. */
const ADDRESS_COLUMNS: readonly ColumnField[] = [
  'provider.website',
  'provider.privacyPolicyUrl',
  'provider.safeguardDocument',
]

/**
 * Renders the rows of all tables as CSV, under the column titles of the page. Where there are several tables, each row
 * names its category and whether it waits for consent, last, if no column does. A table that has columns of its own leaves
 * empty what only others show.
 */
export function renderCsv(charter: Charter, separator: CsvSeparator = ';'): string {
  const { tables, speech } = charter
  const merged = mergeColumns(charter)
  const columns = [...merged.values()]
  const added =
    tables.length > 1 ? TABLE_COLUMNS.filter((field) => !columns.some((one) => one.field === field)) : []
  const labels = [
    ...columns.map(({ label }) => label),
    ...added.map((field) => speak(speech, (one) => words(one).columns[field]).text),
  ]
  const rows = outline(tables).flatMap(({ table, parent }) => {
    const facts = added.map((field) => tableFact(table, parent, field, speech))
    const keys = keysOf(table.columns)
    const places = [...merged.keys()].map((key) => keys.indexOf(key))
    const shown = JSON.stringify([places, columns.map(({ field }) => field), facts])
    const lineOf = (cells: readonly Cell[]) =>
      csvLines(
        [[...places.map((place, index) => csvText(cells[place] ?? { text: '' }, columns[index])), ...facts]],
        separator,
      )
    return table.rows.map(({ cells }) => csvOfRow(cells, [shown, separator], () => lineOf(cells)))
  })
  return writeCsv([labels], separator) + rows.join('')
}

/** The charter's columns, then those that only some tables have. What several tables show has the title of the first. */
function mergeColumns({ columns, tables }: Charter): ReadonlyMap<string, Column> {
  const isShown = tables.length === 0 || tables.some((table) => table.columns === columns)
  const lists = [...(isShown ? [columns] : []), ...tables.map((table) => table.columns)]
  const merged = new Map<string, Column>()
  for (const list of lists)
    for (const [index, key] of keysOf(list).entries()) {
      const column = list[index]
      if (column !== undefined && !merged.has(key)) merged.set(key, column)
    }
  return merged
}

/** Names the columns of a table; one that shows the same field again is another. */
function keysOf(columns: readonly Column[]): string[] {
  return columns.map(({ field }, index) => {
    const before = columns.slice(0, index).filter((column) => column.field === field)
    return `${field} ${before.length}`
  })
}

const TABLE_COLUMNS = ['category.name', 'category.consent'] as const

function tableFact(
  { name, consent }: CharterTable,
  parent: CharterTable | null,
  field: (typeof TABLE_COLUMNS)[number],
  speech: Speech,
): string {
  if (field === 'category.name') return parent === null ? name : `${parent.name} – ${name}`
  return speak(speech, (one) => valueInWords('categories', 'consent', consent, one)).text
}

function csvText({ text, href }: Cell, column: Column | undefined): string {
  return column !== undefined && ADDRESS_COLUMNS.includes(column.field) ? (href ?? text) : text
}
