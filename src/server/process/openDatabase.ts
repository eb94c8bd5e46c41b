import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { DatabaseRefused } from '#server/storage/engine.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import type { Sentences } from './sentences.ts'
import { systemErrorReason } from './systemErrorReason.ts'

export type DatabaseOutcome = { kind: 'ok'; store: OpenStore } | { kind: 'refused'; sentence: string }

// In earlier versions, two connections that write at once can corrupt the file
// (https://sqlite.org/wal.html, "the WAL-reset bug").
const SQLITE_MIN = '3.51.3'

/** Opens the register's file; creates it, and its folder, when it does not exist. */
export async function openDatabase(
  path: string,
  now: () => Date,
  sentences: Sentences,
): Promise<DatabaseOutcome> {
  const { sqlite = '0' } = process.versions
  if (isOlder(sqlite, SQLITE_MIN))
    return { kind: 'refused', sentence: sentences.oldSqlite(sqlite, SQLITE_MIN) }
  try {
    mkdirSync(dirname(path), { recursive: true })
    return { kind: 'ok', store: await createStore(nodeSqlite(path), { register: starterRegister, now }) }
  } catch (error) {
    if (error instanceof DatabaseRefused) return { kind: 'refused', sentence: sentences[error.reason](path) }
    const reason = systemErrorReason(error)
    if (reason === null) throw error
    return { kind: 'refused', sentence: sentences.unwritable(path, reason) }
  }
}

function isOlder(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0
}
