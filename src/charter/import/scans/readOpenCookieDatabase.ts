import type { Reading, SourceRow } from '../reading.ts'
import type { ImportField } from '../importField.ts'

/** The headings by which the list is known: https://github.com/jkwakman/Open-Cookie-Database. */
const HEADINGS = [
  'ID',
  'Platform',
  'Category',
  'Cookie / Data Key name',
  'Domain',
  'Description',
  'Retention period',
]
const WILDCARD = 'Wildcard match'

export function isOpenCookieDatabase({ layout }: Reading): boolean {
  return HEADINGS.every((heading, at) => layout?.columns[at]?.heading === heading)
}

/** Reads the rows of the list as it means them: a name that is a beginning, and domains with what they are. */
export function readOpenCookieDatabase(reading: Reading): Reading {
  const wildcard = reading.layout?.columns.findIndex(({ heading }) => heading === WILDCARD) ?? -1
  return {
    ...reading,
    format: 'openCookieDatabase',
    rows: reading.rows.map((row) => readEntry(row, wildcard)),
  }
}

function readEntry(row: SourceRow, wildcard: number): SourceRow {
  const cells = new Map<ImportField, string>(row.cells)
  const name = cells.get('cookie.name') ?? ''
  if (row.original[wildcard] === '1' && !name.endsWith('*'))
    cells.set('cookie.name', `${name}*`).set('cookie.nameMatch', 'pattern')
  const domain = cells.get('cookie.domain') ?? ''
  const [host = ''] = /(?<![\w*-])[\w*-]{1,80}(?:\.[\w*-]{1,80}){1,10}/.exec(domain) ?? []
  cells.delete('cookie.domain')
  if (host !== '') cells.set('cookie.domain', host.toLowerCase())
  if (/3rd party/i.test(domain)) cells.set('cookie.party', 'third')
  else if (/1st party/i.test(domain)) cells.set('cookie.party', 'first')
  return { ...row, cells }
}
