import type { Worker } from 'node:worker_threads'
import type { HeavyAnswer, HeavyRequest, HeavyWork } from '#server/http/heavy/heavyWork.ts'
import type { Busy } from '#server/http/store.ts'
import { type HeavyThread, talkToThread } from './talkToThread.ts'

/** Heavy work in threads that are started when they are needed. */
export interface HeavyPool extends HeavyWork {
  /** The number of requests that are being answered, and that wait. */
  load(): { running: number; waiting: number }
  /** Refuses what waits and what comes from now on; what is being answered goes on. */
  close(): void
  /** Ends the threads. */
  end(): Promise<void>
}

const THREADS_MAX = 2

/** The number of requests that may wait: of one person, who may have a screen with several, and of all. */
const WAITING_EACH = 8
const WAITING_MAX = 64

/** After this time without work a thread ends, in milliseconds: it holds tens of megabytes. */
const IDLE_MAX = 300_000

/** In seconds. */
const RETRY_AFTER = 5

interface Waiting {
  request: HeavyRequest
  settle: (answer: Promise<HeavyAnswer> | Busy) => void
}

/**
 * Answers at most two heavy requests at a time, and one of each person; the others wait in their order. A thread that
 * fails is replaced by the next request.
 */
export function createHeavyPool(startThread: () => Worker): HeavyPool {
  const waiting: Waiting[] = []
  /** What each thread works on; null when it is free. */
  const threads = new Map<HeavyThread, HeavyRequest | null>()
  const idle = new Map<HeavyThread, NodeJS.Timeout>()
  let isClosed = false

  const isFrom = (id: number) => (request: HeavyRequest | null) => request?.person.id === id
  const isServed = (request: HeavyRequest) => [...threads.values()].some(isFrom(request.person.id))
  const countOf = (id: number) => waiting.filter(({ request }) => isFrom(id)(request)).length

  function findFree(): HeavyThread | null {
    for (const [thread, request] of threads) if (request === null && !thread.isGone()) return thread
    return threads.size < THREADS_MAX ? talkToThread(startThread()) : null
  }

  function startNext(): void {
    for (const thread of threads.keys()) if (thread.isGone()) forget(thread)
    const at = waiting.findIndex(({ request }) => !isServed(request))
    const thread = at === -1 ? null : findFree()
    const [next] = thread === null ? [] : waiting.splice(at, 1)
    if (thread === null || next === undefined) return
    clearTimeout(idle.get(thread))
    threads.set(thread, next.request)
    const { answer, isFree } = thread.ask(next.request)
    next.settle(answer)
    void isFree.then(() => release(thread))
    startNext()
  }

  function release(thread: HeavyThread): void {
    threads.set(thread, null)
    idle.set(thread, setTimeout(() => void thread.end(), IDLE_MAX).unref())
    startNext()
  }

  function forget(thread: HeavyThread): void {
    clearTimeout(idle.get(thread))
    idle.delete(thread)
    threads.delete(thread)
  }

  const busy: Busy = { kind: 'busy', seconds: RETRY_AFTER }

  return {
    answer: (request, signal) =>
      new Promise((resolve) => {
        const isFull = waiting.length >= WAITING_MAX || countOf(request.person.id) >= WAITING_EACH
        if (isClosed || isFull || signal.aborted) return resolve(busy)
        const leave = () => {
          const at = waiting.indexOf(entry)
          if (at !== -1) waiting.splice(at, 1)
          resolve(busy)
        }
        const entry: Waiting = {
          request,
          settle(answer) {
            signal.removeEventListener('abort', leave)
            resolve(answer)
          },
        }
        signal.addEventListener('abort', leave, { once: true })
        waiting.push(entry)
        startNext()
      }),
    load: () => ({
      running: [...threads.values()].filter((request) => request !== null).length,
      waiting: waiting.length,
    }),
    close() {
      isClosed = true
      for (const { settle } of waiting.splice(0)) settle(busy)
    },
    async end() {
      await Promise.all([...threads.keys()].map((thread) => thread.end()))
    },
  }
}
