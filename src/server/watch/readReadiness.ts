import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { BackupStatus } from '#api/backups.ts'
import { isMigrated } from '#server/storage/migrate.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'

/** Whether the server can answer, and what somebody should look at. */
export interface Readiness {
  isReady: boolean
  /** `fail` keeps it from answering, `warn` does not yet. */
  checks: Record<'process' | 'database' | 'layout' | 'disk' | 'backup', Check>
}

interface Check {
  status: 'ok' | 'warn' | 'fail'
  [detail: string]: string | number | null
}

export interface ReadinessParts {
  store: OpenStore
  /** The register's file; null of one in memory. */
  path: string | null
  backupStatus: () => BackupStatus | null
}

/** Below this many free bytes writes are about to be refused. */
const DISK_MIN = 100e6

/** Checks what answers depend on, in some milliseconds. */
export async function readReadiness(
  { store, path, backupStatus }: ReadinessParts,
  isStopping: boolean,
): Promise<Readiness> {
  const checks = {
    process: isStopping ? ({ status: 'fail', because: 'stopping' } as const) : OK,
    database: await checkDatabase(store),
    layout: await checkLayout(store),
    disk: await checkDisk(path),
    backup: checkBackup(backupStatus()),
  }
  return { isReady: Object.values(checks).every(({ status }) => status !== 'fail'), checks }
}

const OK = { status: 'ok' } as const

async function checkDatabase(store: OpenStore): Promise<Check> {
  try {
    await store.headId()
    return OK
  } catch (error) {
    return { status: 'fail', because: error instanceof StoreFailure ? error.reason : 'error' }
  }
}

/** A newer program may have changed the database under this one. */
async function checkLayout({ kysely }: OpenStore): Promise<Check> {
  try {
    return (await isMigrated(kysely)) ? OK : { status: 'fail', because: 'otherVersion' }
  } catch {
    return { status: 'fail', because: 'unreadable' }
  }
}

async function checkDisk(path: string | null): Promise<Check> {
  const freeBytes = path === null ? null : await readFreeBytes(path)
  if (freeBytes === null) return OK
  return { status: freeBytes < DISK_MIN ? 'warn' : 'ok', freeBytes }
}

/** Returns the bytes that this account can still write beside a file; null where the system does not say. */
export async function readFreeBytes(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(dirname(path))
    return bavail * bsize
  } catch {
    return null
  }
}

function checkBackup(backup: BackupStatus | null): Check {
  if (backup === null) return OK
  const { lastAt, failedAt, isLate } = backup
  const isFine = lastAt !== null && failedAt === null && !isLate
  return { status: isFine ? 'ok' : 'warn', lastAt, failedAt }
}
