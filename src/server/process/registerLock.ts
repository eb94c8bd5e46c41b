import { chmodSync, existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { isBusy, sqliteFailure } from '#server/storage/sqlite.ts'
import { createPrivateFile, giveToOwnerOf } from './protectFiles.ts'

export interface RegisterLock {
  release(): void
}

/**
 * Says that the files of the register at `path` are in use, until it is released or the process ends, however it ends;
 * null while somebody replaces them. Where there can be no lock, as in a folder that is only read, it goes on without.
 */
export function shareRegister(path: string): RegisterLock | null {
  try {
    return lock(path, ['begin', 'select 1 from sqlite_schema'])
  } catch (error) {
    if (!isOutOfReach(error)) throw error
    return { release() {} }
  }
}

const OUT_OF_REACH: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC']

function isOutOfReach(error: unknown): boolean {
  if (error instanceof StoreFailure) return error.reason === 'unavailable' || error.reason === 'full'
  return error instanceof Error && 'code' in error && OUT_OF_REACH.includes(error.code)
}

/**
 * Claims the files of the register at `path`, to replace them; null while anybody uses them. Throws the system's error
 * where there can be no lock.
 */
export function claimRegister(path: string): RegisterLock | null {
  return lock(path, ['begin exclusive'])
}

/** The time to wait for a command that is about to end, in milliseconds. */
const PATIENCE = 500

/** SQLite’s own locks on an empty database beside the register: they are the system’s, and end with the process. */
function lock(path: string, statements: readonly string[]): RegisterLock | null {
  const lockPath = `${path}.lock`
  // To open and close it once more by other means would end the locks that this process has on it.
  if (!existsSync(lockPath)) createLock(path, lockPath)
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(lockPath, { timeout: PATIENCE })
    for (const statement of statements) database.prepare(statement).all()
  } catch (error) {
    database?.close()
    if (isBusy(error)) return null
    throw (error instanceof Error && 'errcode' in error && sqliteFailure(error, error.errcode)) || error
  }
  return { release: () => database.close() }
}

/** Creates it for whoever opens the register, also where a command of the system's administrator is the first. */
function createLock(path: string, lockPath: string): void {
  createPrivateFile(lockPath)
  giveToOwnerOf(path, lockPath)
  if (existsSync(path)) chmodSync(lockPath, statSync(path).mode & 0o777)
}
