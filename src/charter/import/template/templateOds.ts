import { strToU8, zipSync } from 'fflate'
import { escapeAttribute, escapeHtml } from '../../kit/html.ts'
import type { Language } from '../../kit/language.ts'
import { TEMPLATE_FIELDS, type TemplateField } from './templateFields.ts'
import { isChoice, templateRows, wordsOfChoice } from './templateRows.ts'
import { templateWords } from './templateWords.ts'

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

// A ZIP stores local times without a zone; noon exists on every day in every zone.
const MTIME = '1980-01-01T12:00:00'

/**
 * The template as an OpenDocument spreadsheet (ISO/IEC 26300, version 1.2, which every office reads), whose columns of choices offer their words in a
 * list. The file that names the type stands first, as it is, so that programs know it by its first bytes (part 3, 3.3).
 */
export function templateOds(language: Language): Uint8Array<ArrayBuffer> {
  return zipSync(
    {
      mimetype: [strToU8(TYPE), { level: 0 }],
      'content.xml': strToU8(content(language)),
      'META-INF/manifest.xml': strToU8(MANIFEST),
    },
    { mtime: MTIME, level: 6 },
  )
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMES = 'urn:oasis:names:tc:opendocument:xmlns'

const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="${NAMES}:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
`

const STYLES = `<office:automatic-styles>
<style:style style:name="column" style:family="table-column"><style:table-column-properties style:column-width="5.2cm"/></style:style>
<style:style style:name="guide" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="bottom"/><style:text-properties fo:font-size="9pt" fo:font-style="italic" fo:color="#444444"/></style:style>
<style:style style:name="heading" style:family="table-cell"><style:table-cell-properties fo:background-color="#dfe5f5"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="example" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-style="italic" fo:color="#444444"/></style:style>
<style:style style:name="typed" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
</office:automatic-styles>`

/** Empty rows below the example whose cells offer their lists. */
const ROWS_TO_FILL = 1_000

function content(language: Language): string {
  const { sheet } = templateWords[language]
  const { guides, headings, example } = templateRows(language)
  const validations = TEMPLATE_FIELDS.map((field, at) => validation(field, at, language)).join('')
  const empty = TEMPLATE_FIELDS.map((field) => `<table:table-cell${attributesOf('typed', field)}/>`)
  return `${XML}<office:document-content xmlns:office="${NAMES}:office:1.0" xmlns:style="${NAMES}:style:1.0" xmlns:text="${NAMES}:text:1.0" xmlns:table="${NAMES}:table:1.0" xmlns:fo="${NAMES}:xsl-fo-compatible:1.0" xmlns:of="${NAMES}:of:1.2" office:version="1.2">
${STYLES}
<office:body><office:spreadsheet>
<table:content-validations>${validations}</table:content-validations>
<table:table table:name="${escapeAttribute(sheet)}">
<table:table-column table:style-name="column" table:number-columns-repeated="${TEMPLATE_FIELDS.length}"/>
${row(guides.map((text) => cell(text, attributesOf('guide'))))}
${row(headings.map((text) => cell(text, attributesOf('heading'))))}
${row(TEMPLATE_FIELDS.map((field, at) => cell(example[at] ?? '', attributesOf('example', field))))}
${row(empty, ` table:number-rows-repeated="${ROWS_TO_FILL}"`)}
</table:table>
</office:spreadsheet></office:body>
</office:document-content>
`
}

function row(cells: readonly string[], attributes = ''): string {
  return `<table:table-row${attributes}>${cells.join('')}</table:table-row>`
}

function cell(text: string, attributes: string): string {
  return `<table:table-cell${attributes} office:value-type="string"><text:p>${escapeHtml(text)}</text:p></table:table-cell>`
}

function attributesOf(style: string, field?: TemplateField): string {
  const list =
    field === undefined || !isChoice(field) ? '' : ` table:content-validation-name="${listOf(field)}"`
  return ` table:style-name="${style}"${list}`
}

const listOf = (field: TemplateField) => field.replace('.', '-')

/** The line of the example, from which on cells offer their lists. */
const FIRST_LINE = 3

/** A list of words (part 1, 9.4.5). Another word is warned of, and can be written: it may be one that is understood. */
function validation(field: TemplateField, at: number, language: Language): string {
  if (!isChoice(field)) return ''
  const list = wordsOfChoice(field, language).map((word) => `"${word.replaceAll('"', '""')}"`)
  const condition = escapeAttribute(`of:cell-content-is-in-list(${list.join(';')})`)
  const { sheet, notOneOf } = templateWords[language]
  const base = `${sheet}.${String.fromCodePoint(LETTER_A + at)}${FIRST_LINE}`
  return `<table:content-validation table:name="${listOf(field)}" table:condition="${condition}" table:allow-empty-cell="true" table:display-list="unsorted" table:base-cell-address="${base}"><table:error-message table:message-type="warning" table:display="true"><text:p>${escapeHtml(notOneOf)}</text:p></table:error-message></table:content-validation>`
}

const LETTER_A = 65
