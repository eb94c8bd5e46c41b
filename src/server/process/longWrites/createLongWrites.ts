import type { Transferable, Worker } from 'node:worker_threads'
import type { ImportAnswer } from '#server/http/imports/importWork.ts'
import type { Busy } from '#server/http/store.ts'
import type { LongWrites } from '#server/http/longWrites.ts'
import { assertNever } from '#server/http/problem.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { packFailure, unpackFailure } from '../heavyWork/heavyMessages.ts'
import type {
  FromLongWriteThread,
  LongWriteAnswer,
  LongWriteCall,
  ToLongWriteThread,
} from './longWriteMessages.ts'

/** Long writes in a thread that is started when it is needed. */
export interface LongWriteQueue extends LongWrites {
  /** Refuses what waits and what comes from now on; what is being done goes on. */
  close(): void
  /** Ends the thread: what it was writing is not written. */
  end(): Promise<void>
}

/** The number of them that may wait. */
const WAITING_MAX = 8

/** After this time without work the thread ends, in milliseconds: it holds what it needed for the last file. */
const IDLE_MAX = 60_000

/** In seconds. */
const RETRY_AFTER = 5

interface Entry extends PromiseWithResolvers<LongWriteAnswer> {
  call: LongWriteCall
  transferred: Transferable[]
}

/**
 * Does one after the other. While the thread writes, the other writes of the server wait, which its own connection would
 * otherwise block; who reads does not notice. A thread that fails is replaced by the next write.
 */
export function createLongWrites(
  startThread: () => Worker,
  store: Pick<OpenStore, 'holdWrites' | 'headId'>,
): LongWriteQueue {
  const waiting: Entry[] = []
  let thread: Worker | null = null
  let current: Entry | null = null
  let release = () => {}
  let idle: NodeJS.Timeout | undefined
  let isClosed = false
  const busy: Busy = { kind: 'busy', seconds: RETRY_AFTER }

  function ask(call: LongWriteCall, transferred: Transferable[] = []): Promise<LongWriteAnswer> {
    if (isClosed || waiting.length >= WAITING_MAX) return Promise.resolve(busy)
    const entry: Entry = { ...Promise.withResolvers<LongWriteAnswer>(), call, transferred }
    waiting.push(entry)
    startNext()
    return entry.promise
  }

  async function askImport(call: LongWriteCall, transferred?: Transferable[]): Promise<ImportAnswer> {
    const answer = await ask(call, transferred)
    if (answer.kind === 'published') throw new Error('The thread answered something else')
    return answer
  }

  function startNext(): void {
    if (current !== null) return
    const next = waiting.shift()
    if (next === undefined) return
    clearTimeout(idle)
    current = next
    thread ??= openThread()
    post(thread, { kind: 'ask', call: next.call }, next.transferred)
  }

  function openThread(): Worker {
    const worker = startThread()
    let failure = new Error('The thread for long writes has ended')
    worker.on('message', (message: FromLongWriteThread) => take(worker, message))
    worker.on('error', (error: unknown) => {
      if (error instanceof Error) failure = error
    })
    worker.on('exit', () => {
      if (thread !== worker) return
      thread = null
      releaseWrites()
      finish((entry) => entry.reject(failure))
    })
    return worker
  }

  function take(worker: Worker, message: FromLongWriteThread): void {
    switch (message.kind) {
      case 'hold':
        void hold(worker)
        return
      case 'release':
        releaseWrites()
        return
      case 'answer':
        finish((entry) => entry.resolve(message.answer))
        return
      case 'failed':
        finish((entry) => entry.reject(unpackFailure(message.failure)))
        return
      default:
        assertNever(message)
    }
  }

  async function hold(worker: Worker): Promise<void> {
    const released = await store.holdWrites()
    if (thread !== worker) return released()
    release = released
    try {
      // The server’s own connection notices files that are gone, or are others by now.
      await store.headId()
      post(worker, { kind: 'held' })
    } catch (error) {
      releaseWrites()
      post(worker, { kind: 'refused', failure: packFailure(error) })
    }
  }

  function releaseWrites(): void {
    release()
    release = () => {}
  }

  function finish(settle: (entry: Entry) => void): void {
    const entry = current
    current = null
    if (entry !== null) settle(entry)
    idle = setTimeout(endIdle, IDLE_MAX).unref()
    startNext()
  }

  function endIdle(): void {
    const worker = thread
    thread = null
    void worker?.terminate()
  }

  return {
    plan: (body, importer) => askImport({ method: 'plan', body, importer }, [body]),
    planAgain: (id, body, importer) => askImport({ method: 'planAgain', id, body, importer }, [body]),
    apply: (id, body, importer, shared) => askImport({ method: 'apply', id, body, importer, shared }),
    undo: (id, author) => askImport({ method: 'undo', id, author }),
    async publishMany(drafts, author) {
      const answer = await ask({ method: 'publishMany', drafts, author })
      if (answer.kind === 'published') return answer.outcome
      if (answer.kind === 'busy') return answer
      throw new Error('The thread answered something else')
    },
    close() {
      isClosed = true
      for (const { resolve } of waiting.splice(0)) resolve(busy)
    },
    async end() {
      await thread?.terminate()
    },
  }
}

function post(worker: Worker, message: ToLongWriteThread, transferred: Transferable[] = []): void {
  worker.postMessage(message, transferred)
}
