import { Worker } from 'node:worker_threads'
import type { z } from 'zod'
import type { DatabaseAddress } from '../databaseAddress.ts'
import type { heavyThreadData } from './heavyMessages.ts'

/** Megabytes. With more, more memory is used, and nothing is faster. */
const YOUNG_MEMORY = 8

/**
 * Starts a thread on this database, which must be open in the process already. One whose objects take more than `memory`, in
 * megabytes, ends, and the server goes on.
 */
export function startThread(program: URL, database: DatabaseAddress, memory: number): Worker {
  const workerData: z.infer<typeof heavyThreadData> = { database }
  return new Worker(program, {
    workerData,
    // The other options of the process, such as what it loads first, are not the thread's.
    execArgv: process.sourceMapsEnabled ? ['--enable-source-maps'] : [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MEMORY },
  })
}
