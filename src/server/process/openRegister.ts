import { existsSync } from 'node:fs'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import type { Register } from '#charter/register/register.ts'
import { createStore } from '#server/storage/createStore.ts'
import { makeRandomSalt } from '#server/storage/makeRandomSalt.ts'
import { type DatabaseAddress, nameDatabase } from './databaseAddress.ts'
import { type DatabaseOutcome, openDatabase } from './openDatabase.ts'
import type { Sentences } from './sentences.ts'
import { serverRefusal } from './serverRefusal.ts'

/** Opens the register, wherever it is, and makes it where there is none yet. */
export async function openRegister(
  database: DatabaseAddress,
  now: () => Date,
  sentences: Sentences,
  onQuery?: (ms: number) => void,
): Promise<DatabaseOutcome> {
  return database.kind === 'file'
    ? openDatabase(database.path, now, sentences, onQuery)
    : openOnServer(database, starterRegister, now, sentences, onQuery)
}

/** Opens the register only if there is one: a typing mistake in its address must not make another. */
export async function openExistingRegister(
  database: DatabaseAddress,
  now: () => Date,
  sentences: Sentences,
): Promise<DatabaseOutcome> {
  if (database.kind === 'postgres') return openOnServer(database, null, now, sentences)
  const { path } = database
  return existsSync(path)
    ? openDatabase(path, now, sentences)
    : { kind: 'refused', sentence: sentences.noRegister(path) }
}

async function openOnServer(
  database: Extract<DatabaseAddress, { kind: 'postgres' }>,
  register: Register | null,
  now: () => Date,
  sentences: Sentences,
  onQuery?: (ms: number) => void,
): Promise<DatabaseOutcome> {
  try {
    // A register in a file needs none of it.
    const { nodePostgres } = await import('#server/storage/postgresServer/nodePostgres.ts')
    const engine = nodePostgres(database.server)
    const store = await createStore(engine, {
      register,
      now,
      makeSalt: makeRandomSalt,
      ...(onQuery && { onQuery }),
    })
    return { kind: 'ok', store, exposures: [], lostHead: null }
  } catch (error) {
    const sentence = serverRefusal(error, nameDatabase(database), sentences)
    if (sentence === null) throw error
    return { kind: 'refused', sentence }
  }
}
