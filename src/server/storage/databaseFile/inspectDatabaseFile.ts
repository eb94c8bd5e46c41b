import { closeSync, openSync, statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { DatabaseRefused } from '../engine.ts'
import { type FileHeader, readFileHeader } from './fileHeader.ts'
import { findDamage } from './findDamage.ts'
import { mapReadErrors, openReadOnly } from './openReadOnly.ts'
import { belongsTo, mayBeNext, readWal } from './readWal.ts'

/** What is found at the path of a register, before it is opened for writing. */
export type FileState =
  /** Nothing, or an empty file. */
  | { kind: 'none' }
  /** A database that can be read whole; `register` identifies a register among all, null in other databases. */
  | { kind: 'whole'; register: string | null }
  /** No database; perhaps another program's file. */
  | { kind: 'notADatabase' }
  /** A write-ahead log without its database. */
  | { kind: 'walAlone' }
  /** A database beside the write-ahead log of another one, or of another state of it. */
  | { kind: 'foreignWal' }
  /** A write-ahead log of which SQLite reads only the beginning. */
  | { kind: 'damagedWal' }
  /** `because` are SQLite's own words. */
  | { kind: 'damaged'; because: string }

/**
 * Inspects the three files of a register together, and changes none of them. Throws what the system says when they
 * cannot be read. Must not run while this process has the database open: closing a file ends SQLite's locks on it.
 */
export function inspectDatabaseFile(path: string): FileState {
  return inspectFiles(path, findDamage)
}

/** Inspects whether the files belong together, and leaves it to a verification to read all pages: `whole` says no more. */
export function identifyDatabaseFile(path: string): FileState {
  return inspectFiles(path, () => null)
}

function inspectFiles(path: string, findDamageIn: typeof findDamage): FileState {
  const wal = readWal(`${path}-wal`)
  if (wal === null) return { kind: 'damagedWal' }
  if (sizeOf(path) === 0) return { kind: wal.headers.length > 0 ? 'walAlone' : 'none' }
  if (!hasOwnWal(path)) return { kind: 'foreignWal' }
  return readWhole(path, wal.headers.at(-1)?.writeNumber, findDamageIn)
}

/** What is no file has no size; opening it says why. */
function sizeOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.size : 0
}

// A running server may begin its log anew between the two reads; it does not five times in a row.
const READS = 5

function hasOwnWal(path: string): boolean {
  for (let count = 0; count < READS; count += 1) {
    const wal = readWal(`${path}-wal`)
    const header = readHeaderAt(path)
    // What is no database is said below.
    if (wal === null || header === null || belongsTo(wal, header)) return true
  }
  return false
}

function readHeaderAt(path: string): FileHeader | null {
  const file = openSync(path, 'r')
  try {
    return readFileHeader(file)
  } finally {
    closeSync(file)
  }
}

/** Reads the database whole. `logged` is the number of the last write that began in the log. */
function readWhole(path: string, logged: number | undefined, findDamageIn: typeof findDamage): FileState {
  try {
    return mapReadErrors(() => {
      const database = openReadOnly(path)
      try {
        const { user_version: read } = database.prepare('pragma user_version').get() ?? {}
        // The last write may not have ended; one before it was confirmed.
        const last = Number(read)
        if (logged !== undefined && logged > last && !mayBeNext(logged, last)) return { kind: 'damagedWal' }
        const because = findDamageIn(database)
        return because === null
          ? { kind: 'whole', register: readRegisterId(database) }
          : { kind: 'damaged', because }
      } finally {
        database.close()
      }
    })
  } catch (error) {
    if (error instanceof DatabaseRefused) return { kind: 'notADatabase' }
    if (error instanceof StoreFailure && error.reason === 'damaged')
      return { kind: 'damaged', because: error.because }
    throw error
  }
}

/** A register is known by its first entry, which nothing changes. */
function readRegisterId(database: DatabaseSync): string | null {
  const columns = database
    .prepare(`select 1 from pragma_table_info('changes') where name in ('id', 'hash')`)
    .all()
  if (columns.length < 2) return null
  const { hash } = database.prepare('select hash from changes where id = 1').get() ?? {}
  return typeof hash === 'string' ? hash : null
}
