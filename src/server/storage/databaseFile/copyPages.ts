import { chmodSync, closeSync, openSync } from 'node:fs'
import { backup, type DatabaseSync } from 'node:sqlite'
import { syncToDisk } from './syncToDisk.ts'

/** More pages than a database has: what is copied in one step is of one moment, and no write begins it anew. */
const ALL_PAGES = 2 ** 31 - 1

/** Copies a database to a file that does not exist yet, for this account alone. It is on the disk when this ends. */
export async function copyPages(database: DatabaseSync, target: string): Promise<void> {
  closeSync(openSync(target, 'wx', 0o600))
  chmodSync(target, 0o600)
  await backup(database, target, { rate: ALL_PAGES })
  syncToDisk(target)
}
