import pg from 'pg'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import type { StoredEntry } from '#charter/history/change.ts'
import type { LiveRecord, StoredPublication } from '#charter/verification/evidence.ts'
import { DatabaseRefused, ServerRefused } from '../engine.ts'
import { migrations } from '../migrations/migrations.ts'
import {
  connectionSettings,
  refuseServer,
  SELECT_SERVER,
  serverFailure,
  type ServerFacts,
} from '../postgresServer/connectPostgres.ts'
import type { PostgresAddress } from '../postgresServer/postgresAddress.ts'
import { derivedFlaw } from './derivedFlaw.ts'
import { ENTRIES_OF_OTHER_SITES, type Evidence, type ReadRows } from './evidence.ts'
import { gatherFiles } from './gatherFiles.ts'
import { imageFlaw } from './imageFlaw.ts'
import {
  parseAcceptance,
  parseAccount,
  parseBytes,
  parseEarlierPage,
  parseEntry,
  type EvidenceRow,
  parseLiveRecord,
  parseStoredRow,
  parseText,
} from './parseRows.ts'
import { serverReferenceFlaw } from './serverReferenceFlaw.ts'
import { serverTriggerFlaw } from './serverTriggerFlaw.ts'

/** Entries, and files, that are fetched at a time. */
const ENTRIES_EACH = 500
const FILES_EACH = 5

const HELD_MAX = 2

/**
 * Opens a register on a PostgreSQL server as evidence, in one read-only transaction. Throws `DatabaseRefused` and
 * `ServerRefused` when there is none, and `StoreFailure` when it cannot be read, also during the later reads.
 *
 * Of how it is laid out it compares the triggers; pages, indexes and columns are the server's own to check
 * (`pg_amcheck`, data checksums).
 */
export async function openServerEvidence(address: PostgresAddress): Promise<Evidence> {
  // What is read may be judged for longer than a silent server would be waited for.
  const { stream: _, ...settings } = connectionSettings(address)
  const client = new pg.Client({ ...settings, idle_in_transaction_session_timeout: 0 })
  client.on('error', () => undefined)
  const read: ReadRows = async (text, values) =>
    (await mapErrors(client.query<EvidenceRow>(text, values))).rows
  await mapErrors(client.connect())
  try {
    const [server] = (await mapErrors(client.query<ServerFacts>(SELECT_SERVER))).rows
    if (server !== undefined) refuseServer(server)
    await read('begin isolation level repeatable read, read only')
    return await describeRegister(read, () => client.end())
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

async function describeRegister(read: ReadRows, close: () => Promise<void>): Promise<Evidence> {
  const present = await read('select tablename as name from pg_tables where schemaname = current_schema()')
  const tableNames = new Set(present.map(({ name }) => parseText(name)))
  if (tableNames.size === 0) throw new ServerRefused('empty', '')
  if (!tableNames.has('migrations') || !tableNames.has('changes')) throw new DatabaseRefused('foreign')
  const known = new Set(migrations.map(({ name }) => name))
  const noted = await read('select name from migrations')
  const isNewer = noted.some(({ name }) => !known.has(parseText(name)))
  const isPresent = !isNewer && noted.length === migrations.length
  const held = new Map<number, Map<string, string>>()

  // Earlier versions of the program did not have all tables.
  const readTable = async (name: string) =>
    tableNames.has(name) ? read(`select * from "${name}" order by id`) : []
  const readNumber = async (what: string, table: string, where = '') =>
    tableNames.has(table)
      ? Number((await read(`select ${what} as number from "${table}" ${where}`))[0]?.number ?? 0)
      : 0

  /** Fetches rows piece by piece, since there may be too many for the memory. */
  async function* fetchRows(query: string, count: number): AsyncGenerator<EvidenceRow> {
    await read(`declare rows no scroll cursor for ${query}`)
    try {
      for (;;) {
        const rows = await read(`fetch ${count} from rows`)
        yield* rows
        if (rows.length < count) break
      }
    } finally {
      // Whoever has seen enough leaves the rest. After an error there is no cursor left.
      await read('close rows').catch(() => undefined)
    }
  }

  async function* entries(from?: number): AsyncGenerator<StoredEntry> {
    const later = from === undefined ? '' : `where id >= ${from}`
    for await (const row of fetchRows(`select * from changes ${later} order by id`, ENTRIES_EACH))
      yield parseEntry(row)
  }

  async function publications(from?: number): Promise<StoredPublication[]> {
    if (!tableNames.has('publications')) return []
    const laterThan = (column: string) => (from === undefined ? '' : `where "${column}" >= ${from}`)
    const files = gatherFiles()
    const query = `select * from publication_files ${laterThan('publicationId')} order by id`
    for await (const row of fetchRows(query, FILES_EACH)) files.take(row)
    const rows = await read(`select * from publications ${laterThan('id')} order by id`)
    return rows.map((row) => files.complete(row))
  }

  return {
    isNewer,
    entries,
    lastEntry: () => readNumber('max(id)', 'changes'),
    countOfOtherSites: () => readNumber('count(*)', 'changes', ENTRIES_OF_OTHER_SITES),
    publications,
    lastVersion: () => readNumber('max(id)', 'publications'),
    async hold(number) {
      const rows = await readFrozenTexts(read, number)
      held.delete(number)
      held.set(
        number,
        new Map(
          rows.map(({ name, content }) => [parseText(name), new TextDecoder().decode(parseBytes(content))]),
        ),
      )
      const [oldest] = held.keys()
      if (held.size > HELD_MAX && oldest !== undefined) held.delete(oldest)
    },
    frozenText: (number, file) => held.get(number)?.get(file) ?? null,
    records: async () => {
      const records: LiveRecord[] = []
      for (const name of RESOURCE_NAMES)
        for (const row of await readTable(name)) records.push(parseLiveRecord(name, row))
      return records
    },
    countRecords: async () => {
      let count = 0
      for (const name of RESOURCE_NAMES) count += await readNumber('count(*)', name)
      return count
    },
    accounts: async () => (await readTable('users')).map(parseAccount),
    acceptances: async () => (await readTable('acceptances')).map(parseAcceptance),
    earlierPages: async () => (await readTable('earlier_pages')).map(parseEarlierPage),
    schemaFlaw: () => serverTriggerFlaw(read, tableNames),
    importedTrackers: async () => (await readTable('known_trackers')).map(parseStoredRow),
    derivedFlaw: () => (isPresent ? derivedFlaw(readTable) : null),
    searchFlaw: () => null,
    imageFlaw: () => (tableNames.has('images') ? imageFlaw((text) => fetchRows(text, FILES_EACH)) : null),
    damageFlaw: () => serverReferenceFlaw(read),
    wasDisturbed: () => false,
    close,
  }
}

/** The number of a version comes from an entry that anybody may have written. */
function readFrozenTexts(read: ReadRows, number: number): Promise<EvidenceRow[]> {
  const query = `select name, content from publication_files
    where "publicationId" = $1::bigint and name in ('register', 'html')`
  return read(query, [number])
}

async function mapErrors<Result>(result: Promise<Result>): Promise<Result> {
  try {
    return await result
  } catch (error) {
    throw serverFailure(error) ?? error
  }
}
