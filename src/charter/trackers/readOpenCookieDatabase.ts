import { readCsv } from '../kit/readCsv.ts'
import { removeHidden } from '../kit/hiddenCharacters.ts'
import { isStorable } from '../kit/isStorable.ts'
import { readLifetime } from '../lifetime/interpretLifetime.ts'
import type { CsvSeparator } from '../kit/writeCsv.ts'
import type { BadRow, RowFlaw } from './badRow.ts'
import type { KnownTracker } from './knownTracker.ts'
import type { PurposeFamily, TrackerMatch } from './trackerChoices.ts'

interface ReadTrackers {
  trackers: KnownTracker[]
  badRows: BadRow[]
}

/** The heading of each column, and the longest text accepted in it, in UTF-16 code units. */
const COLUMNS = {
  id: { heading: 'ID', max: 200 },
  platform: { heading: 'Platform', max: 200 },
  category: { heading: 'Category', max: 200 },
  name: { heading: 'Cookie / Data Key name', max: 500 },
  domain: { heading: 'Domain', max: 500 },
  description: { heading: 'Description', max: 5_000 },
  retention: { heading: 'Retention period', max: 500 },
  controller: { heading: 'Data Controller', max: 500 },
  rights: { heading: 'User Privacy & GDPR Rights Portals', max: 2_000 },
  wildcard: { heading: 'Wildcard match', max: 10 },
} as const
type ListColumn = keyof typeof COLUMNS
type ListEntry = Record<ListColumn, string>

const COLUMN_NAMES: readonly ListColumn[] = [
  'id',
  'platform',
  'category',
  'name',
  'domain',
  'description',
  'retention',
  'controller',
  'rights',
  'wildcard',
]
const HEADINGS = COLUMN_NAMES.map((name) => COLUMNS[name].heading)

/**
 * Reads the CSV of the Open Cookie Database as it is published, or as a French spreadsheet saves it (with `;`). Returns
 * the trackers of the rows that can be read, and every row that cannot, with its fault.
 */
export function readOpenCookieDatabase(csv: string): ReadTrackers {
  const [headings, ...rows] = readCsv(csv, separatorOf(csv))
  if (headings === undefined || 'flaw' in headings || !isHeader(headings.cells))
    return { trackers: [], badRows: [{ line: 1, flaw: 'header', args: { expected: HEADINGS.join(',') } }] }

  const trackers: KnownTracker[] = []
  const badRows: BadRow[] = []
  const linesOfIds = new Map<string, number>()
  for (const row of rows) {
    const bad = 'flaw' in row ? { line: row.line, flaw: row.flaw, args: {} } : checkRow(row, linesOfIds)
    if (bad !== null) badRows.push(bad)
    else if ('cells' in row) trackers.push(trackerOf(entryOf(row.cells)))
  }
  return { trackers, badRows }
}

const separatorOf = (csv: string): CsvSeparator => (/^\uFEFF?"?ID"?;/.test(csv) ? ';' : ',')

function isHeader(cells: readonly string[]): boolean {
  return cells.length === HEADINGS.length && HEADINGS.every((heading, at) => cells[at]?.trim() === heading)
}

// Nobody here typed the list: what cannot be seen in it is noise of the pages that it was gathered from.
function entryOf(cells: readonly string[]): ListEntry {
  const cell = (at: number) => removeHidden(cells[at] ?? '').trim()
  return {
    id: cell(0),
    platform: cell(1),
    category: cell(2),
    name: cell(3),
    domain: cell(4),
    description: cell(5),
    retention: cell(6),
    controller: cell(7),
    rights: cell(8),
    wildcard: cell(9),
  }
}

/** Returns the first fault of a row, or null; then its id is added to `linesOfIds`. */
function checkRow(
  { line, cells }: { line: number; cells: readonly string[] },
  linesOfIds: Map<string, number>,
): BadRow | null {
  if (cells.length !== COLUMN_NAMES.length)
    return { line, flaw: 'columns', args: { expected: COLUMN_NAMES.length, found: cells.length } }
  const entry = entryOf(cells)
  const badRow = (flaw: RowFlaw, column: ListColumn, args = {}): BadRow => ({
    line,
    flaw,
    args: { column: COLUMNS[column].heading, ...args },
  })
  const long = COLUMN_NAMES.find((column) => entry[column].length > COLUMNS[column].max)
  if (long !== undefined) return badRow('tooLong', long, { max: COLUMNS[long].max })
  const unreadable = COLUMN_NAMES.find((_, at) => !isStorable(cells[at] ?? ''))
  if (unreadable !== undefined) return badRow('unreadable', unreadable)
  if (entry.name === '') return badRow('missing', 'name')
  if (!['', '0', '1'].includes(entry.wildcard)) return badRow('notAFlag', 'wildcard')
  const first = linesOfIds.get(entry.id)
  if (first !== undefined) return badRow('duplicateId', 'id', { first })
  if (entry.id !== '') linesOfIds.set(entry.id, line)
  return null
}

function trackerOf(entry: ListEntry): KnownTracker {
  return {
    name: entry.name,
    nameMatch: matchOf(entry),
    service: entry.platform,
    provider: entry.controller || entry.platform,
    domain: entry.domain,
    purposeFamily: FAMILIES.get(entry.category.toLowerCase()) ?? '',
    lifetimeAsWritten: entry.retention,
    lifetime: readLifetime(entry.retention) ?? '',
    // The list does not tell cookies from data keys, which may be in local storage.
    storage: '',
    description: { fr: '', en: entry.description },
  }
}

function matchOf({ name, wildcard }: ListEntry): TrackerMatch {
  if (name.includes('*')) return 'pattern'
  return wildcard === '1' ? 'prefix' : 'exact'
}

const FAMILIES = new Map<string, PurposeFamily>([
  ['necessary', 'necessary'],
  ['functional', 'functional'],
  ['security', 'security'],
  ['analytics', 'analytics'],
  ['marketing', 'marketing'],
  ['personalization', 'personalisation'],
])

/** The source of the list and the licence under which it may be stored. */
export const OPEN_COOKIE_DATABASE_SOURCE = {
  title: 'Open Cookie Database',
  address: 'https://github.com/jkwakman/Open-Cookie-Database',
  licence: 'Apache-2.0',
} as const
