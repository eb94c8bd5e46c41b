import { randomInt } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { FIRST_NUMBERS, NUMBERS_EACH } from '#server/storage/databaseFile/fileHeader.ts'
import { mapReadErrors } from '#server/storage/databaseFile/openReadOnly.ts'
import { syncToDisk } from '#server/storage/databaseFile/syncToDisk.ts'

/** `sessions` are open ones; `verifications` are links that were not used yet when the backup was made. */
const TABLES = ['sessions', 'verifications'] as const

/**
 * Prepares a backup to be put back. Since it was made, sessions were ended, links were used and people left, of which its history
 * says nothing: all of them end. Its writes get other numbers than those of the file that it was made of, so that no log
 * of that file is ever taken for its own.
 */
export function beginAnew(path: string): void {
  mapReadErrors(() => {
    const database = new DatabaseSync(path)
    try {
      const exists = database.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`)
      for (const table of TABLES) if (exists.get(table) !== undefined) database.exec(`delete from ${table}`)
      database.exec(`pragma user_version = ${randomInt(1, FIRST_NUMBERS + 1) * NUMBERS_EACH}`)
    } finally {
      database.close()
    }
  })
  syncToDisk(path)
}
