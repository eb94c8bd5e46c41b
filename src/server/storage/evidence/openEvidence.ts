import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import type { StoredEntry } from '#charter/history/change.ts'
import {
  parseFrozenHead,
  type LiveAcceptance,
  type LiveRecord,
  type StoredPublication,
} from '#charter/verification/evidence.ts'
import { DatabaseRefused } from '../engine.ts'
import { migrations } from '../migrations/migrations.ts'
import { sqliteFailure } from '../sqlite.ts'
import {
  parseAcceptance,
  parseEntry,
  type EvidenceRow,
  parseLiveRecord,
  parsePublication,
  parseText,
} from './parseRows.ts'

/** A register's file as evidence: it is read at one moment, even while others write, and never written. */
export interface Evidence {
  /** Iterates over the entries in their order, because there may be too many for the memory. */
  entries(): Iterable<StoredEntry>
  publications(): StoredPublication[]
  records(): LiveRecord[]
  acceptances(): LiveAcceptance[]
  /** Tells whether another program opened the file after it was found unused. */
  wasDisturbed(): boolean
  close(): void
}

/**
 * Opens an existing file. Throws `DatabaseRefused` when it is not a register or is newer than this program, and
 * `StoreFailure` when it cannot be read, also during the later reads.
 */
export function openEvidence(path: string): Evidence {
  const walPath = `${path}-wal`
  // Without a write-ahead log no program has the file open, so it can be read even on a read-only medium.
  const isAtRest = !existsSync(walPath)
  const database = mapReadErrors(() => openReadOnly(path, isAtRest))
  const read = (text: string) => mapReadErrors(() => [...iterateRows(database, text)])
  try {
    mapReadErrors(() => database.exec('begin'))
    const tableNames = new Set(read('select name from sqlite_schema').map(({ name }) => parseText(name)))
    if (!tableNames.has('migrations') || !tableNames.has('changes')) throw new DatabaseRefused('foreign')
    const known = new Set(migrations.map(({ name }) => name))
    const applied = read('select name from migrations')
    if (applied.some(({ name }) => !known.has(parseText(name)))) throw new DatabaseRefused('newer')
    return {
      entries: () => readEntries(database),
      publications: () =>
        // The first version of the program had no publications.
        tableNames.has('publications') ? mapReadErrors(() => readPublications(database)) : [],
      records: () =>
        RESOURCE_NAMES.flatMap((name) =>
          read(`select * from "${name}"`).map((row) => parseLiveRecord(name, row)),
        ),
      // Earlier versions of the program had no acceptances.
      acceptances: () =>
        tableNames.has('acceptances') ? read('select * from acceptances').map(parseAcceptance) : [],
      wasDisturbed: () => isAtRest && existsSync(walPath),
      close: () => database.close(),
    }
  } catch (error) {
    database.close()
    throw error
  }
}

function openReadOnly(path: string, isAtRest: boolean): DatabaseSync {
  const url = pathToFileURL(path)
  if (isAtRest) url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, { readOnly: true, timeout: 2_000 })
}

function iterateRows(database: DatabaseSync, text: string): Iterable<EvidenceRow> {
  const statement = database.prepare(text)
  // A forged number may exceed the integers that JavaScript represents exactly.
  statement.setReadBigInts(true)
  return statement.iterate()
}

function* readEntries(database: DatabaseSync): Generator<StoredEntry> {
  const iterator = mapReadErrors(() =>
    iterateRows(database, 'select * from changes order by id')[Symbol.iterator](),
  )
  for (
    let next = mapReadErrors(() => iterator.next());
    !next.done;
    next = mapReadErrors(() => iterator.next())
  )
    yield parseEntry(next.value)
}

function readPublications(database: DatabaseSync): StoredPublication[] {
  const files = new Map<number, Record<string, string>>()
  const jsons = new Map<number, string>()
  for (const { publicationId, name, content } of iterateRows(database, 'select * from publication_files')) {
    const number = Number(publicationId)
    const bytes = content instanceof Uint8Array ? content : new Uint8Array()
    const hashes = files.get(number) ?? {}
    const file = parseText(name)
    // With two files of one name, either could be served, so neither gets a hash.
    files.set(number, { ...hashes, [file]: file in hashes ? '' : hash('sha256', bytes, 'hex') })
    if (file === 'json') jsons.set(number, new TextDecoder().decode(bytes))
  }
  return [...iterateRows(database, 'select * from publications order by id')].map((row) => {
    const publication = parsePublication(row)
    const { number } = publication
    return {
      ...publication,
      files: files.get(number) ?? {},
      frozenHead: parseFrozenHead(jsons.get(number) ?? ''),
    }
  })
}

/** Runs a read, and converts an error of SQLite to `DatabaseRefused` or `StoreFailure`. */
function mapReadErrors<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw failureOf(error) ?? error
  }
}

function failureOf(error: unknown): Error | null {
  return error instanceof Error && 'errcode' in error ? sqliteFailure(error, error.errcode) : null
}
