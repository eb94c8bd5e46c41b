import { existsSync } from 'node:fs'
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import type { StoredEntry } from '#charter/history/change.ts'
import type { LiveRecord, StoredPublication } from '#charter/verification/evidence.ts'
import { DatabaseRefused } from '../engine.ts'
import { migrations } from '../migrations/migrations.ts'
import { mapReadErrors, openReadOnly } from '../databaseFile/openReadOnly.ts'
import {
  parseAcceptance,
  parseAccount,
  parseEarlierPage,
  parseEntry,
  type EvidenceRow,
  parseLiveRecord,
  parseStoredRow,
  parseText,
} from './parseRows.ts'
import { damageFlaw } from './damageFlaw.ts'
import { derivedFlaw } from './derivedFlaw.ts'
import { imageFlaw } from './imageFlaw.ts'
import { searchFlaw } from './searchFlaw.ts'
import { ENTRIES_OF_OTHER_SITES, type Evidence } from './evidence.ts'
import { gatherFiles } from './gatherFiles.ts'
import { schemaFlaw, SELECT_SCHEMA } from './schemaFlaw.ts'

/** The lowest number that a row can have: forged ones may be below the first. */
const LOWEST = -(2n ** 63n)

/**
 * Opens an existing file. Throws `DatabaseRefused` when it is not a register, and `StoreFailure` when it cannot be read,
 * also during the later reads.
 */
export function openEvidence(path: string): Evidence {
  const walPath = `${path}-wal`
  const isAtRest = !existsSync(walPath)
  const database = mapReadErrors(() => openReadOnly(path))
  const read = (text: string) => mapReadErrors(() => [...iterateRows(database, text)])
  try {
    mapReadErrors(() => database.exec('begin'))
    const tableNames = new Set(read('select name from sqlite_schema').map(({ name }) => parseText(name)))
    if (!tableNames.has('migrations') || !tableNames.has('changes')) throw new DatabaseRefused('foreign')
    const readNumber = (what: string, table: string, where = '') =>
      Number(read(`select ${what} as number from "${table}" ${where}`)[0]?.number ?? 0)
    // Earlier versions of the program did not have all tables.
    const readTable = (name: string, order = 'rowid') =>
      tableNames.has(name) ? read(`select * from "${name}" order by ${order}`) : []
    const known = new Map(migrations.map((migration) => [migration.name, migration]))
    const noted = read('select name from migrations order by rowid')
    const applied = noted.flatMap(({ name }) => known.get(parseText(name)) ?? [])
    const isNewer = applied.length < noted.length
    const isPresent = !isNewer && applied.length === migrations.length
    return {
      isNewer,
      entries: (from: number | bigint = LOWEST) => readEntries(database, from),
      lastEntry: () => readNumber('max(id)', 'changes'),
      countOfOtherSites: () => readNumber('count(*)', 'changes', ENTRIES_OF_OTHER_SITES),
      publications: (from: number | bigint = LOWEST) =>
        // The first version of the program had no publications.
        tableNames.has('publications') ? mapReadErrors(() => readPublications(database, from)) : [],
      lastVersion: () => (tableNames.has('publications') ? readNumber('max(id)', 'publications') : 0),
      hold: () => undefined,
      frozenText: (number, file) => mapReadErrors(() => readFrozenText(database, number, file)),
      records: () =>
        RESOURCE_NAMES.flatMap((name) => readTable(name).map((row) => parseLiveRecord(name, row))),
      countRecords: () =>
        RESOURCE_NAMES.filter((name) => tableNames.has(name)).reduce(
          (sum, name) => sum + readNumber('count(*)', name),
          0,
        ),
      accounts: () => readTable('users').map(parseAccount),
      acceptances: () => readTable('acceptances').map(parseAcceptance),
      earlierPages: () =>
        tableNames.has('earlier_pages') ? mapReadErrors(() => readEarlierPages(database)) : [],
      schemaFlaw: () => schemaFlaw(read(SELECT_SCHEMA), applied),
      importedTrackers: () => readTable('known_trackers', 'id').map(parseStoredRow),
      derivedFlaw: () => (isPresent ? derivedFlaw(readTable) : null),
      searchFlaw: () => (isPresent ? mapReadErrors(() => searchFlaw(database)) : null),
      imageFlaw: () =>
        tableNames.has('images')
          ? mapReadErrors(() => imageFlaw((text) => iterateRows(database, text)))
          : null,
      damageFlaw: () => mapReadErrors(() => damageFlaw(database)),
      wasDisturbed: () => isAtRest && existsSync(walPath),
      close: () => database.close(),
    }
  } catch (error) {
    database.close()
    throw error
  }
}

function iterateRows(
  database: DatabaseSync,
  text: string,
  ...values: SQLInputValue[]
): Iterable<EvidenceRow> {
  const statement = database.prepare(text)
  // A forged number may exceed the integers that JavaScript represents exactly.
  statement.setReadBigInts(true)
  return statement.iterate(...values)
}

function* readEntries(database: DatabaseSync, from: number | bigint): Generator<StoredEntry> {
  const iterator = mapReadErrors(() =>
    iterateRows(database, 'select * from changes where id >= ? order by id', from)[Symbol.iterator](),
  )
  for (
    let next = mapReadErrors(() => iterator.next());
    !next.done;
    next = mapReadErrors(() => iterator.next())
  )
    yield parseEntry(next.value)
}

function readPublications(database: DatabaseSync, from: number | bigint): StoredPublication[] {
  const rowsFrom = (table: string, column: string) =>
    iterateRows(database, `select * from ${table} where "${column}" >= ? order by id`, from)
  const files = gatherFiles()
  for (const row of rowsFrom('publication_files', 'publicationId')) files.take(row)
  return [...rowsFrom('publications', 'id')].map((row) => files.complete(row))
}

function readFrozenText(database: DatabaseSync, number: number, file: string): string | null {
  const row = database
    .prepare('select content from publication_files where "publicationId" = ? and name = ?')
    .get(number, file)
  return row?.content instanceof Uint8Array ? new TextDecoder().decode(row.content) : null
}

/** Reads one file after the other, because all of them may not fit into the memory. */
function readEarlierPages(database: DatabaseSync): LiveRecord[] {
  const pages: LiveRecord[] = []
  for (const row of iterateRows(database, 'select * from earlier_pages order by id'))
    pages.push(parseEarlierPage(row))
  return pages
}
