import { randomUUID } from 'node:crypto'
import { setPriority } from 'node:os'
import { parentPort, type Transferable, workerData } from 'node:worker_threads'
import { createAccounts } from '#server/accounts/createAccounts.ts'
import { createHeavyApi } from '#server/http/heavy/createHeavyApi.ts'
import type { HeavyRequest } from '#server/http/heavy/heavyWork.ts'
import type { SecurityEvent } from '#server/http/securityEvent.ts'
import { openBeside } from '#server/storage/createStore.ts'
import type { Engine } from '#server/storage/engine.ts'
import { nodeSqliteReader } from '#server/storage/nodeSqlite.ts'
import type { DatabaseAddress } from '../databaseAddress.ts'
import { type FromHeavyThread, heavyThreadData, packFailure, type ToHeavyThread } from './heavyMessages.ts'

// A thread of the server that answers heavy requests, one at a time, from a connection of its own that cannot write.

/** The size of a piece, in bytes. */
const PIECE_SIZE = 65_536

/** How willingly the thread lets others go first, from 0 to 19. */
const NICENESS = 10

// On Linux this is the thread's alone, and elsewhere the whole process's.
if (process.platform === 'linux') setPriority(NICENESS)

const port = parentPort
if (port === null) throw new Error('This is no program, but a thread of the server')
const { database } = heavyThreadData.parse(workerData)

const now = () => new Date()
const store = await openBeside(await openReader(database))
// They are asked for names only, so no session is ever signed by this secret.
const accounts = await createAccounts(store, { now, secret: randomUUID(), publicUrl: null, mailer: null })
let events: SecurityEvent[] = []
const api = createHeavyApi({ store, accounts, now, report: (event) => events.push(event) })

/** The request that is being answered. */
let current = { id: 0, isCancelled: false, order: Promise.withResolvers<void>() }

port.on('message', (message: ToHeavyThread) => {
  if (message.kind === 'ask') {
    current = { id: message.id, isCancelled: false, order: Promise.withResolvers() }
    void answer(message.request)
  } else if (message.id === current.id) {
    current.isCancelled ||= message.kind === 'cancel'
    current.order.resolve()
  }
})

async function openReader(database: DatabaseAddress): Promise<Engine> {
  if (database.kind === 'file') return nodeSqliteReader(database.path)
  const { nodePostgresReader } = await import('#server/storage/postgresServer/nodePostgres.ts')
  return nodePostgresReader(database.server)
}

function post(message: FromHeavyThread, transferred: Transferable[] = []): void {
  port?.postMessage(message, transferred)
}

async function answer(request: HeavyRequest): Promise<void> {
  events = []
  try {
    const { status, headers, body } = await api(request)
    post({ kind: 'head', status, headers: [...headers], events })
    for await (const bytes of readPieces(body)) {
      await current.order.promise
      if (current.isCancelled) break
      current.order = Promise.withResolvers()
      post({ kind: 'piece', bytes }, [bytes.buffer])
    }
    post({ kind: 'end' })
  } catch (error) {
    post({ kind: 'failed', failure: packFailure(error) })
  }
}

async function* readPieces(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const bytes of body ?? [])
    for (let start = 0; start < bytes.byteLength; start += PIECE_SIZE)
      yield new Uint8Array(bytes.subarray(start, start + PIECE_SIZE))
}
