import type { ArchiveEntry } from './openArchive.ts'
import { readXml } from './readXml.ts'
import { dayOfSerial } from './serialDay.ts'
import { createSheet, type Sheet, type SheetBuilder } from './sheet.ts'

type Entries = ReadonlyMap<string, ArchiveEntry>

/** Sheets that are read of one workbook. */
const SHEETS_MAX = 50
const STRINGS_MAX = 2_000_000
/** In UTF-16 code units, of all texts of a workbook together. */
const TEXT_MAX = 60_000_000

/** Reads the sheets of an Office Open XML workbook (ECMA-376); null if it is damaged. */
export function readXlsx(entries: Entries): Sheet[] | null {
  const workbook = entries.get('xl/workbook.xml')
  if (workbook === undefined) return null
  const listed: { name: string; id: string; isHidden: boolean }[] = []
  let is1904 = false
  const isRead = readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '')
      if (name !== 'sheet' || listed.length >= SHEETS_MAX) return
      const state = attributes.get('state') ?? 'visible'
      listed.push({
        name: attributes.get('name') ?? '',
        id: attributes.get('id') ?? '',
        isHidden: state !== 'visible',
      })
    },
  })
  const targets = readTargets(entries)
  const strings = readStrings(entries)
  if (!isRead || strings === null) return null
  const dateStyles = readDateStyles(entries)
  const sheets = listed.flatMap(({ name, id, isHidden }): Sheet[] => {
    const entry = entries.get(targets.get(id) ?? '')
    if (entry === undefined) return []
    const builder = createSheet()
    return readSheet(entry, builder, { strings, dateStyles, is1904 })
      ? [{ name, isHidden, ...builder.build() }]
      : []
  })
  return sheets.length === 0 && listed.length > 0 ? null : sheets
}

function readTargets(entries: Entries): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  const relations = entries.get('xl/_rels/workbook.xml.rels')
  if (relations)
    readXml(relations, {
      open: (name, attributes) => {
        const target = attributes.get('Target') ?? ''
        if (name === 'Relationship')
          targets.set(attributes.get('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
      },
    })
  return targets
}

/** The texts that cells refer to, without the readings that Japanese ones have beside them; null if there are too many. */
function readStrings(entries: Entries): string[] | null {
  const entry = entries.get('xl/sharedStrings.xml')
  const strings: string[] = []
  if (entry === undefined) return strings
  let total = 0
  const text = createTextReader((found) => {
    strings.push(found)
    total += found.length
  }, 'si')
  const isRead = readXml(entry, { ...text, isDone: () => total > TEXT_MAX || strings.length > STRINGS_MAX })
  return isRead && total <= TEXT_MAX && strings.length <= STRINGS_MAX ? strings : null
}

/** Puts the runs of one text together. */
function createTextReader(onText: (text: string) => void, owner: string) {
  let parts: string[] = []
  let isText = false
  let phonetic = 0
  return {
    open: (name: string) => {
      if (name === owner) parts = []
      if (name === 'rPh') phonetic += 1
      isText = name === 't' && phonetic === 0
    },
    close: (name: string) => {
      if (name === 'rPh') phonetic -= 1
      if (name === 't') isText = false
      if (name === owner) onText(unescape(parts.join('')))
    },
    text: (text: string) => {
      if (isText) parts.push(text)
    },
  }
}

/** Characters that XML does not allow stand there by their number: `_x000D_`. */
function unescape(text: string): string {
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toWellFormed()
}

/** Formats of dates and times that every workbook knows by number (ECMA-376 part 1, 18.8.30). */
const isDateFormat = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** The numbers of the styles that show a number as a date. */
function readDateStyles(entries: Entries): ReadonlySet<number> {
  const own = new Map<number, boolean>()
  const styles = new Set<number>()
  const entry = entries.get('xl/styles.xml')
  let isInCells = false
  let count = 0
  if (entry)
    readXml(entry, {
      open: (name, attributes) => {
        const id = Number(attributes.get('numFmtId') ?? 0)
        // What stands between quotation marks or in brackets is shown as it is.
        const code = (attributes.get('formatCode') ?? '').replace(/"[^"]*"|\[[^[\]]*\]|\\./g, '')
        if (name === 'numFmt') own.set(id, /[dmyhs]/i.test(code) && !/^general/i.test(code))
        if (name === 'cellXfs') isInCells = true
        if (name !== 'xf' || !isInCells) return
        if (own.get(id) ?? isDateFormat(id)) styles.add(count)
        count += 1
      },
      close: (name) => {
        if (name === 'cellXfs') isInCells = false
      },
    })
  return styles
}

interface CellContext {
  strings: readonly string[]
  dateStyles: ReadonlySet<number>
  is1904: boolean
}

function readSheet(entry: ArchiveEntry, sheet: SheetBuilder, context: CellContext): boolean {
  let line = 0
  let column = -1
  let type = ''
  let style = 0
  let value: string[] = []
  let isValue = false
  return readXml(entry, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes.get('r') ?? line + 1) || line + 1
        column = -1
        if (isNotShown(attributes)) sheet.hide(line, 1)
      } else if (name === 'col' && isNotShown(attributes)) {
        const [first, last] = ['min', 'max'].map((end) => Number(attributes.get(end) ?? 0))
        if (first && last) sheet.hideColumns(first - 1, last - first + 1)
      } else if (name === 'c') {
        column = columnOf(attributes.get('r') ?? '') ?? column + 1
        type = attributes.get('t') ?? 'n'
        style = Number(attributes.get('s') ?? 0)
        value = []
      } else if (name === 'mergeCell') mergeOf(attributes.get('ref') ?? '', sheet)
      isValue = name === 'v' || (name === 't' && type === 'inlineStr')
    },
    close: (name) => {
      if (name === 'c') sheet.set(line, column, textOf(value.join(''), type, style, context), type === 'e')
      isValue = false
    },
    text: (text) => {
      if (isValue) value.push(text)
    },
    isDone: sheet.isFull,
  })
}

const isNotShown = (attributes: ReadonlyMap<string, string>) =>
  ['1', 'true'].includes(attributes.get('hidden') ?? '')

function textOf(
  value: string,
  type: string,
  style: number,
  { strings, dateStyles, is1904 }: CellContext,
): string {
  if (value === '' || type === 'e') return ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'true' : 'false'
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n') return unescape(value)
  const number = Number(value)
  if (Number.isNaN(number)) return value
  return (dateStyles.has(style) ? dayOfSerial(number, is1904) : null) ?? String(number)
}

/** `AB12` → 27. */
function columnOf(reference: string): number | null {
  const [letters = ''] = /^[A-Z]{1,3}(?=\d)/.exec(reference) ?? []
  if (letters === '') return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function mergeOf(reference: string, sheet: SheetBuilder): void {
  const [from = '', to = ''] = reference.split(':')
  const column = columnOf(from)
  const [first, last] = [from, to].map((cell) => Number(/(?<=^[A-Z]{1,3})\d{1,9}$/.exec(cell)?.[0] ?? 0))
  if (column !== null && first && last) sheet.merge(first, last, column)
}
