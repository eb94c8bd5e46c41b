import type { ImportAnswer, ImportOrder } from './importOrder.ts'

/** What came of an order; `late`: it took too long, and was ended; `died`: the browser ended it, as when memory ran out. */
export type WorkerOutcome = ImportAnswer | { what: 'late' } | { what: 'died' } | { what: 'cancelled' }

/** No file that can be read takes as long. */
const TIME_MAX_MS = 30_000

/** Has a worker of its own do what is asked, and ends it: after the answer, in the end of its time, or on `signal`. */
export async function askWorker(order: ImportOrder, signal: AbortSignal): Promise<WorkerOutcome> {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<WorkerOutcome>((resolve) => {
      const timer = setTimeout(() => resolve({ what: 'late' }), TIME_MAX_MS)
      worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
        clearTimeout(timer)
        resolve(data)
      })
      const end = (outcome: WorkerOutcome) => () => {
        clearTimeout(timer)
        resolve(outcome)
      }
      worker.addEventListener('error', end({ what: 'died' }))
      worker.addEventListener('messageerror', end({ what: 'died' }))
      signal.addEventListener('abort', end({ what: 'cancelled' }))
      worker.postMessage(order, [])
    })
  } finally {
    worker.terminate()
  }
}
