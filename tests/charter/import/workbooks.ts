import { zipOf } from '../../support/writeZip.ts'

const XML = '<?xml version="1.0" encoding="UTF-8"?>'

interface XlsxParts {
  /** The rows of each sheet, as XML; or everything within `worksheet`. */
  sheets?: Record<string, string>
  strings?: string
  styles?: string
  workbookPr?: string
  hidden?: readonly string[]
}

/** The files of an Office Open XML workbook, by name. */
export function xlsxFiles({
  sheets = {},
  strings = '',
  styles = '',
  workbookPr = '',
  hidden = [],
}: XlsxParts): Record<string, string> {
  const names = Object.keys(sheets)
  const listed = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
  )
  const relations = names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`)
  return {
    '[Content_Types].xml': `${XML}<Types/>`,
    'xl/workbook.xml': `${XML}<workbook>${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${XML}<sst>${strings}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((content, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `${XML}<worksheet>${content.includes('<sheetData>') ? content : `<sheetData>${content}</sheetData>`}</worksheet>`,
      ]),
    ),
  }
}

export const xlsx = (parts: XlsxParts): Uint8Array => zipOf(xlsxFiles(parts))

/** A row of texts, from column A. */
export function xlsxRow(line: number, cells: readonly string[]): string {
  const letters = cells.map(
    (_, at) =>
      (at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26)),
  )
  return `<row r="${line}">${cells.map((cell, at) => (cell === '' ? '' : `<c r="${letters[at]}${line}" t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`
}

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet'

/** The files of an OpenDocument spreadsheet, by name. */
export function odsFiles(tables: string, manifest = ''): Record<string, string> {
  return {
    mimetype: MIMETYPE,
    'content.xml': `${XML}<office:document-content><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': `${XML}<manifest:manifest>${manifest}</manifest:manifest>`,
  }
}

export const ods = (tables: string, manifest = ''): Uint8Array => zipOf(odsFiles(tables, manifest))

export const odsRow = (...cells: string[]): string =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell === '' ? '' : `<text:p>${cell}</text:p>`}</table:table-cell>`).join('')}</table:table-row>`
