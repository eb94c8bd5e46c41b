import { Kysely } from 'kysely'
import { SERVER } from '#charter/history/change.ts'
import type { Register } from '#charter/register/register.ts'
import type { Store } from '#server/http/store.ts'
import { createWriter, read, write, type Writer } from './createWriter.ts'
import { acceptFinding, listAcceptances, withdrawAcceptance } from './acceptances.ts'
import type { Database } from './database.ts'
import type { Engine } from './engine.ts'
import { appendChanges, headId, listAuthors, listChanges } from './changes.ts'
import { checkDatabase, migrate } from './migrate.ts'
import { archivedVersions, frozenFile, frozenRegister } from './frozenFiles.ts'
import { getPublication, lastPublication, listPublications, publicationAt, publish } from './publications.ts'
import { restorePublication } from './restorePublication.ts'
import { restoreRecord } from './restoreRecord.ts'
import { getRecord, listRecords } from './records.ts'
import { importedList, importedTrackers, importTrackers } from './knownTrackers.ts'
import { isEmpty, loadRegister, readRegister } from './readRegister.ts'
import { mergeCookieRecords } from './mergeCookieRecords.ts'
import { tables } from './tables.ts'
import {
  createRecord,
  deleteRecord,
  deleteRecords,
  reorderRecords,
  updateRecord,
  updateRecords,
} from './writeRecords.ts'

export interface StoreOptions {
  /** What a new database starts with. */
  register: Register
  now: () => Date
}

/** A store that holds a database open. */
export interface OpenStore extends Store {
  /** The same database, for what is kept in it beside the register: accounts. */
  kysely: Kysely<Database>
  /** Writes there, in turn with the register's writes. */
  write: Writer
  /** Reads there; a failure of the engine's becomes a `StoreFailure`. */
  read: <Result>(result: Promise<Result>) => Promise<Result>
  /** The engine's settings in force, for the log. */
  settings(): Promise<Record<string, string | number | null>>
  close(): Promise<void>
}

/**
 * Opens a database, brings it up to date and, if it is new, loads `register` into it. Throws `DatabaseRefused`,
 * having written nothing, when it is none of ours, and `StoreFailure` when it can't be used now.
 */
export async function createStore(engine: Engine, { register, now }: StoreOptions): Promise<OpenStore> {
  const db = new Kysely<Database>({ dialect: engine.dialect })
  const store = storeOn(db, engine)
  try {
    await mapEngineErrors(engine, prepare(db, engine, register, now().toISOString()))
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

async function prepare(db: Kysely<Database>, engine: Engine, register: Register, at: string): Promise<void> {
  await checkDatabase(db)
  await engine.settle?.(db)
  await migrate(db, engine, at)
  await write(db, engine, async (transaction) => {
    if (!(await isEmpty(transaction))) return
    await loadRegister(transaction, engine, register, { who: SERVER, at })
  })
}

function storeOn(db: Kysely<Database>, engine: Engine): OpenStore {
  const reading = <Result>(result: Promise<Result>) => mapEngineErrors(engine, result)
  const writer = createWriter(db, engine)
  const writing: Writer = (work) => mapEngineErrors(engine, writer(work))

  return {
    kysely: db,
    write: writing,
    read: reading,
    list: (resource, query) => reading(listRecords(db, tables[resource], query)),
    get: (resource, id) => reading(getRecord(db, tables[resource], id)),
    create: (resource, fields, author) =>
      writing((transaction) => createRecord(transaction, resource, fields, author)),
    update: (resource, id, version, fields, author) =>
      writing((transaction) => updateRecord(transaction, resource, id, version, fields, author)),
    updateMany: (resource, ids, fields, author) =>
      writing((transaction) => updateRecords(transaction, resource, ids, fields, author)),
    delete: (resource, id, version, author) =>
      writing((transaction) => deleteRecord(transaction, resource, id, version, author)),
    deleteMany: (resource, ids, author) =>
      writing((transaction) => deleteRecords(transaction, resource, ids, author)),
    mergeCookies: (kept, dropped, author) =>
      writing((transaction) => mergeCookieRecords(transaction, kept, dropped, author)),
    reorder: (resource, ids, author) =>
      writing((transaction) => reorderRecords(transaction, resource, ids, author)),
    changes: (query) => reading(listChanges(db, query)),
    noteRefusal: async ({ resource, recordId, method, path }, author) => {
      await writing(async (transaction) => {
        const event = { action: 'refuse', recordId, before: null, after: { method, path } } as const
        await appendChanges(transaction, resource, author, [event])
        return { kind: 'ok' }
      })
    },
    historyAuthors: (resources) => reading(listAuthors(db, resources)),
    headId: () => reading(headId(db)),
    register: () => reading(read(db, readRegister)),
    publish: (said, expected, author) =>
      writing((transaction) => publish(transaction, said, expected, author)),
    acceptances: () => reading(listAcceptances(db)),
    acceptFinding: (answer, author) => writing((transaction) => acceptFinding(transaction, answer, author)),
    withdrawAcceptance: (finding, author) =>
      writing((transaction) => withdrawAcceptance(transaction, finding, author)),
    archivedVersions: () => reading(archivedVersions(db)),
    publications: (query) => reading(listPublications(db, query)),
    publication: (number) => reading(getPublication(db, number)),
    publicationAt: (instant) => reading(publicationAt(db, instant)),
    lastPublication: () => reading(lastPublication(db)),
    frozenFile: (number, file) => reading(frozenFile(db, number, file)),
    frozenRegister: (number) => reading(frozenRegister(db, number)),
    restorePublication: (number, expected, author) =>
      writing((transaction) => restorePublication(transaction, number, expected, author)),
    restoreRecord: (resource, id, restoration, author) =>
      writing((transaction) => restoreRecord(transaction, resource, id, restoration, author)),
    importTrackers: (trackers, facts, author) =>
      writing((transaction) => importTrackers(transaction, trackers, facts, author)),
    importedList: () => reading(importedList(db)),
    importedTrackers: () => reading(read(db, importedTrackers)),
    settings: async () => (await engine.settings?.(db)) ?? {},
    close: () => db.destroy(),
  }
}

async function mapEngineErrors<Result>(engine: Engine, result: Promise<Result>): Promise<Result> {
  try {
    return await result
  } catch (error) {
    throw engine.failure(error) ?? error
  }
}
