import { copyFileSync, existsSync, linkSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathBefore } from '#server/storage/databaseFile/copyBeforeUpgrade.ts'
import { inspectDatabaseFile } from '#server/storage/databaseFile/inspectDatabaseFile.ts'
import { mapReadErrors, openReadOnly } from '#server/storage/databaseFile/openReadOnly.ts'
import { isBusy } from '#server/storage/sqlite.ts'
import { syncToDisk } from '#server/storage/databaseFile/syncToDisk.ts'
import { giveToOwnerOf } from '../process/protectFiles.ts'

// The files of the register that makes way for a backup.

/** The files that SQLite reads as one database. */
const OF_SQLITE = ['', '-wal', '-shm', '-journal'] as const
const KEPT = [...OF_SQLITE, '.known', '.head'] as const

export interface FormerRegister {
  /** Whether it could be opened as it is. */
  isWhole: boolean
  /** Identifies it among all; null when that cannot be told. */
  register: string | null
  /** The number of its last entry. */
  head: number | null
}

/** Inspects the register at `path`, and changes nothing. */
export function inspectFormer(path: string): FormerRegister {
  const state = inspectDatabaseFile(path)
  if (state.kind !== 'whole') return { isWhole: false, register: null, head: null }
  const { register } = state
  return { isWhole: true, register, head: register === null ? null : readHead(path) }
}

function readHead(path: string): number {
  return mapReadErrors(() => {
    const database = openReadOnly(path)
    try {
      return Number(database.prepare('select max(id) as head from changes').get()?.['head'])
    } finally {
      database.close()
    }
  })
}

/**
 * Puts what stands in the log of a whole register into its file, so that one file is all of it and can be replaced at
 * once. `broken` of files that were readable together and cannot become one.
 */
export function foldLog(path: string): 'done' | 'inUse' | 'broken' {
  if (!existsSync(`${path}-wal`)) return 'done'
  try {
    const database = new DatabaseSync(path)
    try {
      database.prepare('pragma wal_checkpoint(truncate)').get()
    } finally {
      database.close()
    }
  } catch (error) {
    return isBusy(error) ? 'inUse' : 'broken'
  }
  // The last to close a database removes its log.
  return existsSync(`${path}-wal`) ? 'inUse' : 'done'
}

/** Gives the register's files second names, which go on with the date; returns the first of them, null without any. */
export function keepAside(path: string, at: Date): string | null {
  const aside = pathBefore(path, at.toISOString())
  const kept = KEPT.filter((ending) => existsSync(path + ending))
  for (const ending of kept) linkOrCopy(path + ending, aside + ending)
  syncToDisk(dirname(path))
  return kept.includes('') || kept.includes('-wal') ? aside : null
}

/** Not every file system has links, and not everybody may link another's file. */
function linkOrCopy(path: string, target: string): void {
  try {
    linkSync(path, target)
  } catch {
    copyFileSync(path, target)
    giveToOwnerOf(path, target)
    syncToDisk(target)
  }
}

/**
 * Takes away the names of a register that could not be opened. Its file goes first: what remains in between is refused by
 * a start, in words.
 */
export function takeAway(path: string): void {
  for (const ending of OF_SQLITE) {
    rmSync(path + ending, { force: true })
    syncToDisk(dirname(path))
  }
}
