import { z } from 'zod'
import type { ImportField } from '../importField.ts'
import { type Reading, type ReadResult, type SourceRow } from '../reading.ts'
import { readTable } from '../table/readTable.ts'

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
const CONTROLLER = 'Data Controller'
const PORTAL = 'User Privacy & GDPR Rights Portals'
const WILDCARD = 'Wildcard match'

const text = z.string().catch('')
/** The same list as JSON: by platform, or as the auditing tool of the EDPB takes it. */
const byPlatform = z.record(
  z.string(),
  z.array(
    z.object({
      id: text,
      category: text,
      cookie: z.string(),
      domain: text,
      description: text,
      retentionPeriod: text,
      dataController: text,
      privacyLink: text,
      wildcardMatch: text,
    }),
  ),
)
const ofAuditingTool = z.array(
  z.object({
    knowledges: z.array(
      z.object({
        reference: text,
        kind: z.literal('cookie'),
        name: z.string(),
        domain: text,
        category: text,
        source: text,
        controller: text,
        policy: text,
        comment: text,
      }),
    ),
  }),
)

/** Reads the list as JSON; null of any other. */
export function readOpenCookieDatabaseJson(value: unknown): ReadResult | null {
  const rows = rowsOf(value)
  if (rows === null || rows.length === 0) return null
  const cells = [[...HEADINGS, CONTROLLER, PORTAL, WILDCARD], ...rows]
  const grid = { rows: cells.map((row, at) => ({ line: at, cells: row })), flaws: [] }
  const result = readTable(grid, 'openCookieDatabase', { headerLine: 0 })
  // Nobody chooses columns of it: it has no lines.
  return result.ok
    ? { ok: true, reading: { ...readOpenCookieDatabase(result.reading), layout: null } }
    : result
}

function rowsOf(value: unknown): string[][] | null {
  const platforms = byPlatform.safeParse(value)
  if (platforms.success)
    return Object.entries(platforms.data).flatMap(([platform, entries]) =>
      entries.map((one) => [
        one.id,
        platform,
        one.category,
        one.cookie,
        one.domain,
        one.description,
        one.retentionPeriod,
        one.dataController,
        one.privacyLink,
        one.wildcardMatch,
      ]),
    )
  const lists = ofAuditingTool.safeParse(value)
  if (!lists.success) return null
  return lists.data.flatMap(({ knowledges }) =>
    knowledges.map((one) => [
      one.reference,
      one.source,
      one.category,
      one.name,
      one.domain,
      one.comment,
      '',
      one.controller,
      one.policy,
      '',
    ]),
  )
}

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
