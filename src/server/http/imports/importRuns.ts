import type { ImportStatus } from '#api/imports.ts'
import type { WriteControl } from '../importStore.ts'
import type { ImportAnswer, SharedProgress } from './importWork.ts'

const DONE = 0
const TOTAL = 1
const CANCELLED = 2

export function controlOf(shared: SharedProgress): WriteControl {
  return {
    report(done, total) {
      Atomics.store(shared, DONE, done)
      Atomics.store(shared, TOTAL, total)
    },
    isCancelled: () => Atomics.load(shared, CANCELLED) === 1,
  }
}

/** The imports that are being applied. */
export interface ImportRuns {
  /** Applies an import, or waits for the end of it where it is being applied. */
  run(id: number, apply: (shared: SharedProgress) => Promise<ImportAnswer>): Promise<ImportAnswer>
  /** Asks for the end of it, and waits for that. */
  cancel(id: number): Promise<void>
  /** The status with how far it is, where it is being applied. */
  withProgress(status: ImportStatus): ImportStatus
}

export function createImportRuns(): ImportRuns {
  const runs = new Map<number, { shared: SharedProgress; answer: Promise<ImportAnswer> }>()

  return {
    run(id, apply) {
      const running = runs.get(id)
      if (running !== undefined) return running.answer
      const shared: SharedProgress = new Int32Array(newBuffer(12))
      const answer = apply(shared).finally(() => runs.delete(id))
      runs.set(id, { shared, answer })
      return answer
    },
    async cancel(id) {
      const running = runs.get(id)
      if (running === undefined) return
      Atomics.store(running.shared, CANCELLED, 1)
      await running.answer.catch(() => {})
    },
    withProgress(status) {
      const running = runs.get(status.id)
      if (running === undefined) return status
      const [done, total] = [DONE, TOTAL].map((place) => Atomics.load(running.shared, place))
      return { ...status, state: 'applying', progress: { done: done ?? 0, total: total ?? 0 } }
    },
  }
}

/** Browsers share memory between threads on some pages only; where there is no thread, nothing has to be shared. */
function newBuffer(size: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(size) : new SharedArrayBuffer(size)
}
