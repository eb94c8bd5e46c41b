import { Worker } from 'node:worker_threads'
import type { z } from 'zod'
import type { DatabaseAddress } from '../databaseAddress.ts'
import type { heavyThreadData } from '../heavyWork/heavyMessages.ts'

/** What the thread’s objects may take, in megabytes: enough for the largest reading of an import that is taken, and for its plan. */
const MEMORY = 1_024

/** Megabytes. With more, more memory is used, and nothing is faster. */
const YOUNG_MEMORY = 8

/** Starts a thread for long writes to this database. One that takes too much memory ends, and the server goes on. */
export function startLongWriteThread(database: DatabaseAddress): Worker {
  const workerData: z.infer<typeof heavyThreadData> = { database }
  return new Worker(new URL('longWriteThread.ts', import.meta.url), {
    workerData,
    // The options of the process, such as what it loads first, are not the thread's.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG_MEMORY },
  })
}
