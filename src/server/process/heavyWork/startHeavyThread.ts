import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { z } from 'zod'
import type { DatabaseAddress } from '../databaseAddress.ts'
import type { heavyThreadData } from './heavyMessages.ts'

/** What a thread’s objects may take, in megabytes: for the program, and for each megabyte of the file, of which it needs two. */
const MEMORY_OF_PROGRAM = 128
const MEMORY_EACH = 3

/** What is on a server has no size here: enough, in megabytes, for some 50,000 cookies. */
const MEMORY_FOR_SERVER = 1_024

/** Megabytes. With more, more memory is used, and nothing is faster. */
const YOUNG_MEMORY = 8

/**
 * Starts a thread for heavy work on this database, which must be open in the process already. One that takes too much
 * memory ends, and the server goes on.
 */
export function startHeavyThread(database: DatabaseAddress): Worker {
  const workerData: z.infer<typeof heavyThreadData> = { database }
  return new Worker(new URL('heavyThread.ts', import.meta.url), {
    workerData,
    // The other options of the process, such as what it loads first, are not the thread's.
    execArgv: process.sourceMapsEnabled ? ['--enable-source-maps'] : [],
    resourceLimits: {
      maxOldGenerationSizeMb: memoryFor(database),
      maxYoungGenerationSizeMb: YOUNG_MEMORY,
    },
  })
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
