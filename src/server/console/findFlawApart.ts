import { fork } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Flaw } from '#charter/verification/verdict.ts'
import type { DatabaseAddress } from '../process/databaseAddress.ts'
import { findFlawAtStart } from './findFlawAtStart.ts'

/**
 * In bytes. To verify a larger file takes two hundred megabytes of memory, which the server would keep; a smaller one is
 * faster verified than a process is started.
 */
const VERIFIED_HERE = 8e6

/** From a process of the same program. */
const messageSchema = z.object({ flaw: z.custom<Flaw>().nullable() })

/**
 * Does what `findFlawAtStart` does, in a process of its own where the file is large, or on a server. Throws where that
 * ends before it says anything.
 */
export async function findFlawApart(database: DatabaseAddress): Promise<Flaw | null> {
  if (database.kind === 'file' && statSync(database.path).size <= VERIFIED_HERE)
    return findFlawAtStart(database)
  const { promise, resolve, reject } = Promise.withResolvers<Flaw | null>()
  const program = fileURLToPath(new URL('flawProcess.ts', import.meta.url))
  const child = fork(program, { execArgv: [] })
  child.send(database)
  child.on('message', (message) => resolve(messageSchema.parse(message).flaw))
  child.on('error', reject)
  // After its message this changes nothing.
  child.on('exit', (code, signal) =>
    reject(new Error(`The verification at the start ended with ${code ?? signal}`)),
  )
  return promise
}
