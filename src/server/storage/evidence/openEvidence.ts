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
import { acceptanceOf, entryOf, type EvidenceRow, liveRecordOf, publicationOf, textIn } from './parseRows.ts'

/** A register's file as evidence: read at one moment, whoever writes meanwhile, and never written. */
export interface Evidence {
  /** In their order; one by one, for there may be many. */
  entries(): Iterable<StoredEntry>
  publications(): StoredPublication[]
  records(): LiveRecord[]
  acceptances(): LiveAcceptance[]
  /** Whether the file was opened by another program after it was taken to be at rest. */
  wasDisturbed(): boolean
  close(): void
}

/**
 * Opens a file that exists. Throws `DatabaseRefused` when it is none of ours or of a newer program, `StoreFailure` when
 * it can't be read; so does reading it.
 */
export function openEvidence(path: string): Evidence {
  const log = `${path}-wal`
  // Nobody has it open: it is read as it lies there, on a medium that can't be written as well.
  const isAtRest = !existsSync(log)
  const database = telling(() => open(path, isAtRest))
  const read = (text: string) => telling(() => [...rows(database, text)])
  try {
    telling(() => database.exec('begin'))
    const found = new Set(read('select name from sqlite_schema').map(({ name }) => textIn(name)))
    if (!found.has('migrations') || !found.has('changes')) throw new DatabaseRefused('foreign')
    const known = new Set(migrations.map(({ name }) => name))
    const made = read('select name from migrations')
    if (made.some(({ name }) => !known.has(textIn(name)))) throw new DatabaseRefused('newer')
    return {
      entries: () => entriesOf(database),
      publications: () =>
        // An earlier version of the program had none.
        found.has('publications') ? telling(() => publicationsOf(database)) : [],
      records: () =>
        RESOURCE_NAMES.flatMap((name) =>
          read(`select * from "${name}"`).map((row) => liveRecordOf(name, row)),
        ),
      // An earlier version of the program had none of these either.
      acceptances: () =>
        found.has('acceptances') ? read('select * from acceptances').map(acceptanceOf) : [],
      wasDisturbed: () => isAtRest && existsSync(log),
      close: () => database.close(),
    }
  } catch (error) {
    database.close()
    throw error
  }
}

function open(path: string, isAtRest: boolean): DatabaseSync {
  const url = pathToFileURL(path)
  if (isAtRest) url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, { readOnly: true, timeout: 2_000 })
}

function rows(database: DatabaseSync, text: string): Iterable<EvidenceRow> {
  const statement = database.prepare(text)
  // A number that was tampered with may be larger than any of ours.
  statement.setReadBigInts(true)
  return statement.iterate()
}

function* entriesOf(database: DatabaseSync): Generator<StoredEntry> {
  const iterator = telling(() => rows(database, 'select * from changes order by id')[Symbol.iterator]())
  for (let next = telling(() => iterator.next()); !next.done; next = telling(() => iterator.next()))
    yield entryOf(next.value)
}

function publicationsOf(database: DatabaseSync): StoredPublication[] {
  const files = new Map<number, Record<string, string>>()
  const jsons = new Map<number, string>()
  for (const { publicationId, name, content } of rows(database, 'select * from publication_files')) {
    const number = Number(publicationId)
    const bytes = content instanceof Uint8Array ? content : new Uint8Array()
    const kept = files.get(number) ?? {}
    const file = textIn(name)
    // Which of two files of the same name is shown would be chance.
    files.set(number, { ...kept, [file]: file in kept ? '' : hash('sha256', bytes, 'hex') })
    if (file === 'json') jsons.set(number, new TextDecoder().decode(bytes))
  }
  return [...rows(database, 'select * from publications order by id')].map((row) => {
    const publication = publicationOf(row)
    const { number } = publication
    return {
      ...publication,
      files: files.get(number) ?? {},
      frozenHead: parseFrozenHead(jsons.get(number) ?? ''),
    }
  })
}

/** Runs what reads; a failure of SQLite's becomes one that says whose it is. */
function telling<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw failureOf(error) ?? error
  }
}

function failureOf(error: unknown): Error | null {
  return error instanceof Error && 'errcode' in error ? sqliteFailure(error, error.errcode) : null
}
