import { randomBytes, randomUUID } from 'node:crypto'
import { parentPort, type Transferable, workerData } from 'node:worker_threads'
import { createAccounts } from '#server/accounts/createAccounts.ts'
import { createImportWork } from '#server/http/imports/createImportWork.ts'
import { assertNever } from '#server/http/problem.ts'
import { openBeside } from '#server/storage/createStore.ts'
import type { Engine } from '#server/storage/engine.ts'
import { nodeSqliteWriter } from '#server/storage/nodeSqlite.ts'
import type { DatabaseAddress } from '../databaseAddress.ts'
import { heavyThreadData, packFailure, unpackFailure } from '../heavyWork/heavyMessages.ts'
import type {
  FromLongWriteThread,
  LongWriteAnswer,
  LongWriteCall,
  ToLongWriteThread,
} from './longWriteMessages.ts'

// A thread of the server that does its long writes, one at a time, by a connection of its own: it plans and writes imports, and
// publishes several sites. The server’s other writes wait for it, so that it lets nobody else go first.

const port = parentPort
if (port === null) throw new Error('This is no program, but a thread of the server')
const { database } = heavyThreadData.parse(workerData)

const now = () => new Date()
let held = Promise.withResolvers<void>()
const store = await openBeside(await openWriter(database), () => randomBytes(16).toString('hex'))
// They are asked whether a grant still holds, so no session is ever signed by this secret.
await createAccounts(store, { now, secret: randomUUID(), publicUrl: null, mailer: null })
const work = createImportWork(store)

port.on('message', (message: ToLongWriteThread) => {
  switch (message.kind) {
    case 'ask':
      void answer(message.call)
      return
    case 'held':
      held.resolve()
      return
    case 'refused':
      held.reject(unpackFailure(message.failure))
      return
    default:
      assertNever(message)
  }
})

async function openWriter(address: DatabaseAddress): Promise<Engine> {
  if (address.kind === 'file')
    return nodeSqliteWriter(address.path, {
      hold() {
        held = Promise.withResolvers()
        post({ kind: 'hold' })
        return held.promise
      },
      release: () => post({ kind: 'release' }),
    })
  const { nodePostgres } = await import('#server/storage/postgresServer/nodePostgres.ts')
  return nodePostgres(address.server)
}

function post(message: FromLongWriteThread, transferred: Transferable[] = []): void {
  port?.postMessage(message, transferred)
}

async function answer(call: LongWriteCall): Promise<void> {
  try {
    const done = await perform(call)
    post({ kind: 'answer', answer: done }, done.kind === 'planned' ? [done.json.buffer] : [])
  } catch (error) {
    post({ kind: 'failed', failure: packFailure(error) })
  }
}

async function perform(call: LongWriteCall): Promise<LongWriteAnswer> {
  switch (call.method) {
    case 'plan':
      return work.plan(call.body, call.importer)
    case 'planAgain':
      return work.planAgain(call.id, call.body, call.importer)
    case 'apply':
      return work.apply(call.id, call.body, call.importer, call.shared)
    case 'undo':
      return work.undo(call.id, call.author)
    case 'publishMany':
      return { kind: 'published', outcome: await store.publishMany(call.drafts, call.author) }
    default:
      return assertNever(call)
  }
}
