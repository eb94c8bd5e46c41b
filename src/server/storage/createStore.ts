import { Kysely } from 'kysely'
import { SERVER } from '#charter/history/change.ts'
import type { Register } from '#charter/register/register.ts'
import type { Store } from '#server/http/store.ts'
import { createWriter, readInTransaction, writeInTransaction, type Writer } from './createWriter.ts'
import { acceptFinding, listAcceptances, withdrawAcceptance } from './acceptances.ts'
import type { Database } from './database.ts'
import type { Engine } from './engine.ts'
import { appendChanges, readHeadId, listHistoryAuthors, listChanges } from './changes.ts'
import { checkDatabase, migrate } from './migrate.ts'
import { listArchivedVersions, readFrozenFile, findFrozenRegister } from './frozenFiles.ts'
import {
  getPublication,
  findLastPublication,
  listPublications,
  findPublicationAt,
  publishRegister,
} from './publications.ts'
import { restorePublication } from './restorePublication.ts'
import { restoreRecord } from './restoreRecord.ts'
import { getRecord, listRecords } from './records.ts'
import { findImportedList, listImportedTrackers, importTrackers } from './knownTrackers.ts'
import { isEmptyDatabase, loadRegister, readRegister } from './readRegister.ts'
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
  /** The content of a new database. */
  register: Register
  now: () => Date
}

/** A store with an open database. */
export interface OpenStore extends Store {
  /** The same database, for the tables of the accounts. */
  kysely: Kysely<Database>
  /** Writes to it, in the same queue as the register's writes. */
  write: Writer
  /** Reads from it; an error of the engine becomes a `StoreFailure`. */
  read: <Result>(result: Promise<Result>) => Promise<Result>
  /** Returns the engine's settings, for the log. */
  settings(): Promise<Record<string, string | number | null>>
  close(): Promise<void>
}

/**
 * Opens a database, migrates it and, if it is new, loads `register` into it. Throws `DatabaseRefused`, without writing,
 * when the database is not a register or is newer than this program, and `StoreFailure` when it cannot be used now.
 */
export async function createStore(engine: Engine, { register, now }: StoreOptions): Promise<OpenStore> {
  const db = new Kysely<Database>({ dialect: engine.dialect })
  const store = buildStore(db, engine)
  try {
    await mapEngineErrors(engine, prepareDatabase(db, engine, register, now().toISOString()))
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

async function prepareDatabase(
  db: Kysely<Database>,
  engine: Engine,
  register: Register,
  at: string,
): Promise<void> {
  await checkDatabase(db)
  await engine.configure?.(db)
  await migrate(db, engine, at)
  await writeInTransaction(db, engine, async (transaction) => {
    if (!(await isEmptyDatabase(transaction))) return
    await loadRegister(transaction, engine, register, { who: SERVER, at })
  })
}

function buildStore(db: Kysely<Database>, engine: Engine): OpenStore {
  const runRead = <Result>(result: Promise<Result>) => mapEngineErrors(engine, result)
  const writer = createWriter(db, engine)
  const runWrite: Writer = (work) => mapEngineErrors(engine, writer(work))

  return {
    kysely: db,
    write: runWrite,
    read: runRead,
    list: (resource, query) => runRead(listRecords(db, tables[resource], query)),
    get: (resource, id) => runRead(getRecord(db, tables[resource], id)),
    create: (resource, fields, author) =>
      runWrite((transaction) => createRecord(transaction, resource, fields, author)),
    update: (resource, id, version, fields, author) =>
      runWrite((transaction) => updateRecord(transaction, resource, id, version, fields, author)),
    updateMany: (resource, ids, fields, author) =>
      runWrite((transaction) => updateRecords(transaction, resource, ids, fields, author)),
    delete: (resource, id, version, author) =>
      runWrite((transaction) => deleteRecord(transaction, resource, id, version, author)),
    deleteMany: (resource, ids, author) =>
      runWrite((transaction) => deleteRecords(transaction, resource, ids, author)),
    mergeCookies: (target, source, author) =>
      runWrite((transaction) => mergeCookieRecords(transaction, target, source, author)),
    reorder: (resource, ids, author) =>
      runWrite((transaction) => reorderRecords(transaction, resource, ids, author)),
    changes: (query) => runRead(listChanges(db, query)),
    noteRefusal: async ({ resource, recordId, method, path }, author) => {
      await runWrite(async (transaction) => {
        const event = { action: 'refuse', recordId, before: null, after: { method, path } } as const
        await appendChanges(transaction, resource, author, [event])
        return { kind: 'ok' }
      })
    },
    listHistoryAuthors: (resources) => runRead(listHistoryAuthors(db, resources)),
    headId: () => runRead(readHeadId(db)),
    register: () => runRead(readInTransaction(db, readRegister)),
    publish: (versionNote, seen, author) =>
      runWrite((transaction) => publishRegister(transaction, versionNote, seen, author)),
    acceptances: () => runRead(listAcceptances(db)),
    acceptFinding: (answer, author) => runWrite((transaction) => acceptFinding(transaction, answer, author)),
    withdrawAcceptance: (finding, author) =>
      runWrite((transaction) => withdrawAcceptance(transaction, finding, author)),
    archivedVersions: () => runRead(listArchivedVersions(db)),
    publications: (query) => runRead(listPublications(db, query)),
    publication: (number) => runRead(getPublication(db, number)),
    publicationAt: (instant) => runRead(findPublicationAt(db, instant)),
    lastPublication: () => runRead(findLastPublication(db)),
    frozenFile: (number, file) => runRead(readFrozenFile(db, number, file)),
    frozenRegister: (number) => runRead(findFrozenRegister(db, number)),
    restorePublication: (number, seen, author) =>
      runWrite((transaction) => restorePublication(transaction, number, seen, author)),
    restoreRecord: (resource, id, restoration, author) =>
      runWrite((transaction) => restoreRecord(transaction, resource, id, restoration, author)),
    importTrackers: (trackers, facts, author) =>
      runWrite((transaction) => importTrackers(transaction, trackers, facts, author)),
    importedList: () => runRead(findImportedList(db)),
    importedTrackers: () => runRead(readInTransaction(db, listImportedTrackers)),
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
