import type { Worker } from 'node:worker_threads'
import type { DatabaseAddress } from '../databaseAddress.ts'
import { startThread } from '../heavyWork/startThread.ts'

/** What the thread’s objects may take, in megabytes: enough for the largest reading of an import that is taken, and for its plan. */
const MEMORY = 1_024

/** Starts a thread for long writes to this database. */
export function startLongWriteThread(database: DatabaseAddress): Worker {
  return startThread(new URL('longWriteThread.ts', import.meta.url), database, MEMORY)
}
