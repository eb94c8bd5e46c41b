import type { Worker } from 'node:worker_threads'
import type { HeavyAnswer, HeavyRequest } from '#server/http/heavy/heavyWork.ts'
import { assertNever } from '#server/http/problem.ts'
import { type FromHeavyThread, type ToHeavyThread, unpackFailure } from './heavyMessages.ts'

/** A thread that answers one request at a time. */
export interface HeavyThread {
  /** `isFree` resolves once the thread can be asked again, or is gone; it never rejects. */
  ask(request: HeavyRequest): { answer: Promise<HeavyAnswer>; isFree: Promise<void> }
  isGone: () => boolean
  end(): Promise<void>
}

/** The time after which the answer of a client that takes nothing of it is cut off, in milliseconds. */
const STALL_MAX = 60_000

/** What is fetched ahead of the client, in bytes: with an answer that fits, a slow client keeps the thread from nobody. */
const FETCHED_AHEAD = 1_048_576

interface Exchange {
  head: PromiseWithResolvers<HeavyAnswer>
  free: PromiseWithResolvers<void>
  body: ReadableStream<Uint8Array<ArrayBuffer>>
  controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>
  /** The piece that was asked for. */
  pulled: PromiseWithResolvers<void> | null
  stall: NodeJS.Timeout | undefined
  /** Whether nobody reads the body any more. */
  isCancelled: boolean
}

/** Speaks with a thread that runs `heavyThread.ts`. */
export function talkToThread(worker: Worker): HeavyThread {
  let lastId = 0
  let current: Exchange | null = null
  let failure: unknown = null
  let isGone = false
  const post = (message: ToHeavyThread) => worker.postMessage(message, [])

  function begin(id: number): Exchange {
    let controller: Exchange['controller'] | undefined
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        start(given) {
          controller = given
        },
        pull() {
          clearTimeout(exchange.stall)
          exchange.pulled = Promise.withResolvers()
          post({ kind: 'pull', id })
          return exchange.pulled.promise
        },
        cancel: () => cancel(exchange, id),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: FETCHED_AHEAD }),
    )
    if (controller === undefined) throw new Error('A stream starts at once')
    const exchange: Exchange = {
      head: Promise.withResolvers(),
      free: Promise.withResolvers(),
      body,
      controller,
      pulled: null,
      stall: undefined,
      isCancelled: false,
    }
    return exchange
  }

  function cancel(exchange: Exchange, id: number): void {
    exchange.isCancelled = true
    clearTimeout(exchange.stall)
    post({ kind: 'cancel', id })
  }

  /** Waits for the client to ask for more; a client that does not would keep the thread from all others. */
  function awaitPull(exchange: Exchange, id: number): void {
    exchange.stall = setTimeout(() => {
      exchange.controller.error(new Error('The client takes nothing of its answer'))
      cancel(exchange, id)
    }, STALL_MAX).unref()
  }

  function finish(exchange: Exchange): void {
    current = null
    clearTimeout(exchange.stall)
    exchange.pulled?.resolve()
    exchange.free.resolve()
  }

  function fail(exchange: Exchange, error: Error): void {
    finish(exchange)
    exchange.head.reject(error)
    exchange.controller.error(error)
  }

  function take(exchange: Exchange, message: FromHeavyThread): void {
    switch (message.kind) {
      case 'head': {
        const { status, headers, events } = message
        awaitPull(exchange, lastId)
        return exchange.head.resolve({
          kind: 'ok',
          response: new Response(exchange.body, { status, headers }),
          events,
        })
      }
      case 'piece':
        // It may have been cancelled while the piece was on its way.
        if (exchange.isCancelled) return undefined
        awaitPull(exchange, lastId)
        exchange.controller.enqueue(message.bytes)
        return exchange.pulled?.resolve()
      case 'end':
        if (!exchange.isCancelled) exchange.controller.close()
        return finish(exchange)
      case 'failed':
        return fail(exchange, unpackFailure(message.failure))
      default:
        return assertNever(message)
    }
  }

  worker.on('message', (message: FromHeavyThread) => {
    if (current !== null) take(current, message)
  })
  worker.on('error', (error: unknown) => {
    failure = error
  })
  worker.on('exit', () => {
    isGone = true
    const error = failure instanceof Error ? failure : new Error('The thread for heavy work has ended')
    if (current !== null) fail(current, error)
  })

  return {
    ask(request) {
      lastId += 1
      const exchange = begin(lastId)
      current = exchange
      post({ kind: 'ask', id: lastId, request })
      return { answer: exchange.head.promise, isFree: exchange.free.promise }
    },
    isGone: () => isGone,
    async end() {
      await worker.terminate()
    },
  }
}
