import { escapeAttribute, escapeHtml, langAttribute } from '../kit/html.ts'
import { lastPerObject } from '../kit/oncePerObject.ts'
import type { ColumnField } from '../register/columns.ts'
import { speak } from '../words/speak.ts'
import { type Speech, words } from '../words/words.ts'
import type { CharterRow, CharterTable, ProviderTable } from './charter.ts'
import type { SaidColumn } from './pageLanguage.ts'
import { linesToHtml, linkToHtml, typedTextToHtml } from './plainTextToHtml.ts'
import { BETWEEN_NAMES } from './shareRows.ts'

/** Writes the titles of the columns. */
export function headToHtml(columns: readonly SaidColumn[]): string {
  const labels = columns
    .map(
      ({ label, lang }) =>
        `<th scope="col" role="columnheader"${langAttribute(lang)}>${escapeHtml(label)}</th>`,
    )
    .join('')
  return `<thead role="rowgroup"><tr role="row">${labels}</tr></thead>`
}

/** What fits a line of a sheet of paper, on which nothing scrolls, in characters, and what a column takes of it at least. */
const PRINTED_LINE = 100
const PRINTED_COLUMN = 15
/** Columns of single words, which no line may end within. */
const WORD_COLUMNS: readonly ColumnField[] = ['cookie.name', 'cookie.domain', 'provider.website']

/** A table in which a name would be cut is printed as cards. */
export function regionClass({ rows, columns }: CharterTable | ProviderTable): string {
  const widths = columns.map(({ field }, index) =>
    WORD_COLUMNS.includes(field)
      ? rows.reduce((width, { cells }) => Math.max(width, cells[index]?.text.length ?? 0), PRINTED_COLUMN)
      : PRINTED_COLUMN,
  )
  const isWide = widths.reduce((sum, width) => sum + width, 0) > PRINTED_LINE
  return isWide ? 'table cookies wide' : 'table cookies'
}

/** Columns of sentences, in which a web address is a link. */
const LINKED_COLUMNS: readonly ColumnField[] = [
  'cookie.purpose',
  'cookie.content',
  'cookie.lifetimeNote',
  'cookie.recipients',
  'cookie.exemptionReason',
  'category.description',
]

type WrittenRow = Pick<CharterRow, 'cells' | 'others'> & Partial<Pick<CharterRow, 'name'>>

// Several sites show the same rows under the same titles.
const writtenRow = lastPerObject<string>()

/** Returns a function that writes the cells of a row; `nameField` is the column that names it. */
export function rowWriter(
  columns: readonly SaidColumn[],
  speech: Speech,
  nameField: ColumnField,
): (row: WrittenRow) => string {
  const emptyCell = speak(speech, (one) => words(one).page.emptyCell)
  const nameIndex = Math.max(
    0,
    columns.findIndex(({ field }) => field === nameField),
  )
  const parts = columns.map(({ field, label }, index) => ({
    open:
      index === nameIndex
        ? '<th scope="row" role="rowheader"'
        : `<td role="cell" data-label="${escapeAttribute(label)}"`,
    close: index === nameIndex ? '</th>' : '</td>',
    isName: field === 'cookie.name',
    write: LINKED_COLUMNS.includes(field) ? typedTextToHtml : linesToHtml,
  }))
  const writeRow = ({ name = '', others, cells }: WrittenRow) =>
    parts
      .map(({ open, close, write, isName }, index) => {
        const isPlace = others !== undefined && index === nameIndex
        const { text = '', lang, href, title, isNothingMissing } = cells[index] ?? {}
        if (isPlace && isName) return `${open}>${namesToHtml(name, others)}${close}`
        const start = `${open}${langAttribute(lang)}>${isPlace ? placesToHtml(others) : ''}`
        if (href !== undefined) return start + linkToHtml(text, href, titleAttribute(title)) + close
        if (text !== '') return start + write(text) + close
        // A dash for the eye, nothing for the ear.
        if (isNothingMissing) return `${start}<span class="nothing" aria-hidden="true">–</span>${close}`
        return `${start}<span class="empty"${langAttribute(emptyCell.lang)}>${emptyCell.text}</span>${close}`
      })
      .join('')
  const written = JSON.stringify([parts, columns.map(({ field }) => field), emptyCell])
  return (row) => writtenRow(row.cells, [written, row.name, row.others], () => writeRow(row))
}

/** The names of a shared row: the row is the place of the first, each other has its own. */
function namesToHtml(name: string, others: NonNullable<CharterRow['others']>): string {
  const places = others.map((other) => `<span id="cookie-${other.cookieId}">${escapeHtml(other.name)}</span>`)
  return [escapeHtml(name), ...places].join(linesToHtml(BETWEEN_NAMES))
}

function placesToHtml(others: NonNullable<CharterRow['others']>): string {
  return others.map(({ cookieId }) => `<span id="cookie-${cookieId}"></span>`).join('')
}

function titleAttribute(title: string | undefined): string {
  return title === undefined ? '' : ` title="${escapeAttribute(title)}"`
}
