import { statSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import type { DatabaseAddress } from '../databaseAddress.ts'
import { startThread } from './startThread.ts'

/** What a thread’s objects may take, in megabytes: for the program, and for each megabyte of the file, of which it needs two. */
const MEMORY_OF_PROGRAM = 128
const MEMORY_EACH = 3

/** What is on a server has no size here: enough, in megabytes, for some 50,000 cookies. */
const MEMORY_FOR_SERVER = 1_024

/** Starts a thread for heavy work on this database. */
export function startHeavyThread(database: DatabaseAddress): Worker {
  return startThread(new URL('heavyThread.ts', import.meta.url), database, memoryFor(database))
}

function memoryFor(database: DatabaseAddress): number {
  if (database.kind === 'postgres') return MEMORY_FOR_SERVER
  return Math.ceil(MEMORY_OF_PROGRAM + (sizeOf(database.path) / 1_048_576) * MEMORY_EACH)
}

/** A file that is gone is for the thread to find: its request fails, and nobody else's. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
