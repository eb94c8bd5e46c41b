import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { copyPages } from './copyPages.ts'
import { syncToDisk } from './syncToDisk.ts'

/** The path of what a register's file was before an instant (UTC, ISO 8601), beside it. */
export const pathBefore = (path: string, at: string) => `${path}.before-${at.replaceAll(/[:.]/g, '-')}`

/**
 * Copies a register's file beside itself, for this account alone, before a newer program changes its layout: the way back is that
 * copy with the program of then. It takes its name, which is returned, only once it is whole and on the disk.
 */
export async function copyBeforeUpgrade(path: string, at: string): Promise<string> {
  const target = pathBefore(path, at)
  const temporaryPath = `${target}.${process.pid}.new`
  const database = new DatabaseSync(path, { timeout: 2_000 })
  try {
    await copyPages(database, temporaryPath)
    renameSync(temporaryPath, target)
    syncToDisk(dirname(target))
    return target
  } catch (error) {
    rmSync(temporaryPath, { force: true })
    throw error
  } finally {
    database.close()
  }
}
