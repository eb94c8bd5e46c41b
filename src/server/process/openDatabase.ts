import { existsSync } from 'node:fs'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore, type OpenStore, type StoreOptions } from '#server/storage/createStore.ts'
import { assertNever } from '#server/http/problem.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { copyBeforeUpgrade } from '#server/storage/databaseFile/copyBeforeUpgrade.ts'
import { inspectDatabaseFile } from '#server/storage/databaseFile/inspectDatabaseFile.ts'
import { readKnownRegister, writeKnownRegister } from '#server/storage/databaseFile/knownRegister.ts'
import { readSeenHead, type SeenHead } from '#server/storage/databaseFile/seenHead.ts'
import { DatabaseRefused } from '#server/storage/engine.ts'
import { makeRandomSalt } from '#server/storage/makeRandomSalt.ts'
import { IN_MEMORY, nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { createPrivateFile, type Exposure, giveToOwnerOf, protectFiles } from './protectFiles.ts'
import { type RegisterLock, shareRegister } from './registerLock.ts'
import type { Sentences } from './sentences.ts'
import { systemErrorReason } from './systemErrorReason.ts'

export type DatabaseOutcome =
  | {
      kind: 'ok'
      store: OpenStore
      exposures: Exposure[]
      /** The head that was last noted of this register, where its history does not have it any more. */
      lostHead: SeenHead | null
    }
  | { kind: 'refused'; sentence: string }

// In earlier versions, two connections that write at once can corrupt the file
// (https://sqlite.org/wal.html, "the WAL-reset bug").
const SQLITE_MIN = '3.51.3'

/** Opens the register's file; creates it, and its folder, when it does not exist. Finds who else can read it. */
export async function openDatabase(
  path: string,
  now: () => Date,
  sentences: Sentences,
  onQuery?: (ms: number) => void,
): Promise<DatabaseOutcome> {
  const { sqlite = '0' } = process.versions
  if (isOlder(sqlite, SQLITE_MIN))
    return { kind: 'refused', sentence: sentences.oldSqlite(sqlite, SQLITE_MIN) }
  const options = { register: starterRegister, makeSalt: makeRandomSalt, now, ...(onQuery && { onQuery }) }
  // It has no files, and nothing beside them.
  if (path === IN_MEMORY)
    return { kind: 'ok', store: await createStore(nodeSqlite(path), options), exposures: [], lostHead: null }
  try {
    const refusal = refuseFiles(path, sentences)
    if (refusal !== null) return { kind: 'refused', sentence: refusal }
    const lock = shareRegister(path)
    if (lock === null) return { kind: 'refused', sentence: sentences.beingRestored(path) }
    const store = await openStore(path, options, lock)
    await noteRegister(path, store)
    return { kind: 'ok', store, exposures: protectFiles(path), lostHead: await findLostHead(path, store) }
  } catch (error) {
    if (error instanceof DatabaseRefused) return { kind: 'refused', sentence: sentences[error.reason](path) }
    // A file of which pages are missing seems to be another one as soon as its log is copied to it.
    if (error instanceof StoreFailure && (error.reason === 'damaged' || error.reason === 'displaced'))
      return { kind: 'refused', sentence: sentences.damaged(path, error.because) }
    const reason = systemErrorReason(error)
    if (reason === null) throw error
    return { kind: 'refused', sentence: sentences.unwritable(path, reason) }
  }
}

/** Opens the file, which its lock keeps from being replaced until the store is closed. */
async function openStore(path: string, options: StoreOptions, lock: RegisterLock): Promise<OpenStore> {
  try {
    if (!existsSync(path)) createPrivateFile(path)
    const beforeUpgrade = async (at: string) => giveToOwnerOf(path, await copyBeforeUpgrade(path, at))
    const store = await createStore(nodeSqlite(path), { ...options, beforeUpgrade })
    return { ...store, close: () => store.close().finally(() => lock.release()) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Returns the sentence that refuses what is at the path; null when it can be opened. Nothing is changed there. */
function refuseFiles(path: string, sentences: Sentences): string | null {
  const known = readKnownRegister(path)
  const state = inspectDatabaseFile(path)
  switch (state.kind) {
    case 'none':
      return known === null ? null : sentences.registerGone(path)
    case 'whole':
      return known === null || known === '' || state.register === known ? null : sentences.otherRegister(path)
    case 'damaged':
      return sentences.damaged(path, state.because)
    case 'notADatabase':
    case 'walAlone':
    case 'foreignWal':
    case 'damagedWal':
      return sentences[state.kind](path)
    default:
      return assertNever(state)
  }
}

/** Notes which register is at the path, once. Where the disk is full, the next start does. */
async function noteRegister(path: string, store: OpenStore): Promise<void> {
  if (readKnownRegister(path)) return
  try {
    const register = await store.registerId()
    if (register !== null) writeKnownRegister(path, register)
  } catch (error) {
    if (systemErrorReason(error) === null) throw error
  }
}

async function findLostHead(path: string, store: OpenStore): Promise<SeenHead | null> {
  const note = readSeenHead(path)
  if (note.kind !== 'seen' || note.seen.register !== (await store.registerId())) return null
  return (await store.entryHash(note.seen.id)) === note.seen.hash ? null : note.seen
}

function isOlder(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0
}
