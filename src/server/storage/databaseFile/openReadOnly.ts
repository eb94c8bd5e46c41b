import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { sqliteFailure } from '../sqlite.ts'

/** Opens a database that is only read: also beside a running server, and then its log is not copied on closing. */
export function openReadOnly(path: string): DatabaseSync {
  const url = pathToFileURL(path)
  // Without a write-ahead log no program has the file open, so it can be read even on a read-only medium.
  if (!existsSync(`${path}-wal`)) url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, { readOnly: true, timeout: 2_000 })
}

/** Runs a read, and converts an error of SQLite to `DatabaseRefused` or `StoreFailure`. */
export function mapReadErrors<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw failureOf(error) ?? error
  }
}

function failureOf(error: unknown): Error | null {
  return error instanceof Error && 'errcode' in error ? sqliteFailure(error, error.errcode) : null
}
