import { Kysely, type LogEvent } from 'kysely'
import { SERVER } from '#charter/history/change.ts'
import type { Register } from '#charter/register/register.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { WholeStore } from '#server/http/importStore.ts'
import type { Author } from '#server/http/store.ts'
import {
  createWriteQueue,
  readInTransaction,
  type Transaction,
  writeEntries,
  type Writer,
} from './createWriter.ts'
import { createAuthorWriter } from './createAuthorWriter.ts'
import { acceptFindings, listAcceptances, withdrawAcceptance } from './acceptances.ts'
import { addSite, orderSections } from './addSite.ts'
import type { Database } from './database.ts'
import { deleteRecord, deleteRecords } from './deleteRecords.ts'
import { declareEarlierPage, listEarlierPages, readEarlierPage, retractEarlierPage } from './earlierPages.ts'
import { type Engine, mapEngineErrors, ServerRefused } from './engine.ts'
import { filterUpdatable, type GrantCheck } from './grantCheck.ts'
import { appendChanges, readEntryHash, readHeadId, listHistoryAuthors, prepareHistory } from './changes.ts'
import { checkDatabase, migrate } from './migrate.ts'
import { listArchivedVersions, readFrozenFile, readStoredFile, findFrozenRegister } from './frozenFiles.ts'
import {
  getPublication,
  getVersion,
  findLastPublication,
  listPublications,
  findPublicationAt,
} from './publications.ts'
import { publishRegister, publishRegisters } from './publishRegisters.ts'
import { announceReady, findReadyNote, recallReady } from './readyNotes.ts'
import { restorePublication } from './restorePublication.ts'
import { createImportStore } from './imports/createImportStore.ts'
import { replaceRecord } from './replaceRecord.ts'
import { restoreRecord } from './restoreRecord.ts'
import { getRecord, prepareRecordLists } from './records.ts'
import { placeCookies, splitCookie } from './placeCookies.ts'
import { findImportedList, listImportedTrackers, importTrackers } from './knownTrackers.ts'
import {
  isEmptyDatabase,
  loadRegister,
  readRegister,
  readTimeZone,
  readWholeRegister,
} from './readRegister.ts'
import { mergeCookieRecords } from './mergeCookieRecords.ts'
import { tables } from './tables.ts'
import { undoAct } from './undoAct.ts'
import { startOver } from './startOver.ts'
import {
  createRecord,
  createRecords,
  readAtVersion,
  reorderRecords,
  updateEachRecord,
  updateRecord,
  updateRecords,
} from './writeRecords.ts'

export interface StoreOptions {
  /** The content of a new database; null refuses one that is empty. */
  register: Register | null
  now: () => Date
  /** Makes 16 random bytes, in hexadecimal, for each entry of the history. */
  makeSalt: () => string
  /** Called after each statement with the time that it took, in milliseconds. */
  onQuery?: (ms: number) => void
  /** Called before the layout of a register changes; when it throws, nothing is changed. `at` is UTC, ISO 8601. */
  beforeUpgrade?: (at: string) => Promise<void>
}

/** A store with an open database. */
export interface OpenStore extends WholeStore {
  /** The same database, for the tables of the accounts. */
  kysely: Kysely<Database>
  /** Writes to it, in the same queue as the register's writes. */
  write: Writer
  /** Waits until nothing is being written, and lets nothing be written until it is released: another thread is about to. */
  holdWrites: () => Promise<() => void>
  /**
   * Writes on behalf of `author`. Throws `GrantLost`, and writes nothing, when what allowed their request no longer
   * holds in the transaction, and `SitesForbidden` when it does not hold for a site whose charter the write changes. `about` are
   * sites that the write is about, which are asked for before it begins.
   */
  writeAs: <const Outcome extends { kind: string }>(
    author: Author,
    work: (transaction: Transaction<Database>) => Promise<Outcome>,
    about?: readonly number[],
  ) => Promise<Outcome>
  /** Sets the check of grants. Until then, every write on a grant is refused. */
  checkGrantsBy(check: GrantCheck): void
  /** Reads from it; an error of the engine becomes a `StoreFailure`. */
  read: <Result>(result: Promise<Result>) => Promise<Result>
  /** Reads what identifies this register among all: the hash of its first entry; null when it has none. */
  registerId(): Promise<string | null>
  /** Reads the hash of an entry of the history; null when there is none. */
  entryHash(id: number): Promise<string | null>
  /** Returns the engine's settings, for the log. */
  settings(): Promise<Record<string, string | number | null>>
  close(): Promise<void>
}

/**
 * Opens a database, migrates it and, if it is new, loads `register` into it. Throws `DatabaseRefused`, without writing,
 * when the database is not a register or is newer than this program, and `StoreFailure` when it cannot be used now.
 */
export async function createStore(engine: Engine, options: StoreOptions): Promise<OpenStore> {
  const { onQuery } = options
  const log = onQuery && ((event: LogEvent) => onQuery(event.queryDurationMillis))
  const db = new Kysely<Database>({ dialect: engine.dialect, ...(log && { log }) })
  const store = buildStore(db, engine, options.makeSalt)
  try {
    await mapEngineErrors(engine, prepareDatabase(db, engine, options))
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

/**
 * Opens a database that `createStore` has prepared already, beside that store: to write to it, or, without a source of salts, to
 * read it alone.
 */
export async function openBeside(engine: Engine, makeSalt = refuseSalt): Promise<OpenStore> {
  const db = new Kysely<Database>({ dialect: engine.dialect })
  await engine.configure?.(db)
  return buildStore(db, engine, makeSalt)
}

function refuseSalt(): string {
  throw new Error('This store is for reading')
}

async function prepareDatabase(
  db: Kysely<Database>,
  engine: Engine,
  { register, now, makeSalt, beforeUpgrade }: StoreOptions,
): Promise<void> {
  const at = now().toISOString()
  await engine.check?.(db)
  const layout = await checkDatabase(db, engine)
  if (register === null && layout === 'empty') throw new ServerRefused('empty', '')
  await engine.configure?.(db)
  if (layout === 'earlier') await beforeUpgrade?.(at)
  // Whoever serves may not be allowed to create tables, where all are there.
  if (layout !== 'present') await migrate(db, engine, at)
  await writeEntries(db, engine, makeSalt, async (transaction) => {
    if (register === null || !(await isEmptyDatabase(transaction))) return
    await loadRegister(transaction, engine, register, { who: SERVER, at })
  })
}

function buildStore(db: Kysely<Database>, engine: Engine, makeSalt: () => string): OpenStore {
  const runRead = <Result>(result: Promise<Result>) => mapEngineErrors(engine, result)
  const queue = createWriteQueue(db, engine, makeSalt)
  const runWrite: Writer = (work) => mapEngineErrors(engine, queue.write(work))
  const listRecords = prepareRecordLists(engine.words)
  const listChanges = prepareHistory(engine.words)
  let checkGrant: GrantCheck = () => Promise.resolve({ kind: 'lost', reason: 'signedOut' })
  const writeOn = createAuthorWriter(runWrite, (transaction, grant) => checkGrant(transaction, grant))
  const writeAs: OpenStore['writeAs'] = (author, work, about = []) =>
    writeOn(author, () => Promise.resolve(), work, about)

  return {
    kysely: db,
    write: runWrite,
    holdWrites: () => queue.hold(),
    writeAs,
    checkGrantsBy: (check) => {
      checkGrant = check
    },
    read: runRead,
    list: (resource, query, language = 'fr') => runRead(listRecords(db, resource, query, language)),
    get: (resource, id) => runRead(getRecord(db, tables[resource], id)),
    create: (resource, fields, author) =>
      writeAs(author, (transaction) => createRecord(transaction, resource, fields, author)),
    update: (resource, id, version, fields, author) =>
      writeOn(
        author,
        (transaction) => readAtVersion(transaction, resource, id, version),
        (transaction, found) => updateRecord(transaction, resource, found, fields, author),
      ),
    updateMany: (resource, ids, fields, author) =>
      writeAs(author, (transaction) => updateRecords(transaction, resource, ids, fields, author)),
    updateEach: (resource, edits, author) =>
      writeAs(author, (transaction) => updateEachRecord(transaction, resource, edits, author)),
    createMany: (resource, records, author) =>
      writeAs(author, (transaction) => createRecords(transaction, resource, records, author)),
    addSite: (site, author) => writeAs(author, (transaction) => addSite(transaction, site, author)),
    orderSections: (siteId, ids, author) =>
      writeAs(author, (transaction) => orderSections(transaction, siteId, ids, author)),
    startOver: (content, author) => writeAs(author, (transaction) => startOver(transaction, content, author)),
    delete: (resource, id, version, author) =>
      writeAs(author, (transaction) => deleteRecord(transaction, resource, id, version, author)),
    deleteMany: (resource, ids, author) =>
      writeAs(author, (transaction) => deleteRecords(transaction, resource, ids, author)),
    replace: (resource, replaced, by, author) =>
      writeAs(author, (transaction) => replaceRecord(transaction, resource, replaced, by, author)),
    undoAct: (act, resources, author) =>
      writeAs(author, async (transaction) => {
        const updatable = await filterUpdatable(checkGrant, transaction, resources, author)
        return undoAct(transaction, act, updatable, author, 'nothing')
      }),
    ...createImportStore({
      db,
      runRead,
      writeAs,
      filterUpdatable: (transaction, resources, author) =>
        filterUpdatable(checkGrant, transaction, resources, author),
    }),
    mergeCookies: (target, source, author) =>
      writeAs(author, (transaction) => mergeCookieRecords(transaction, target, source, author)),
    placeCookies: (ids, placing, author) =>
      writeAs(author, (transaction) => placeCookies(transaction, ids, placing, author)),
    splitCookie: (cookie, siteId, author) =>
      writeAs(author, (transaction) => splitCookie(transaction, cookie, { siteId, checkGrant }, author)),
    reorder: (resource, ids, author) =>
      writeAs(author, (transaction) => reorderRecords(transaction, resource, ids, author)),
    changes: (query) => runRead(listChanges(db, query)),
    noteRefusal: async ({ resource, recordId, ...attempt }, author) => {
      await writeAs(author, async (transaction) => {
        const event = { action: 'refuse', recordId, before: null, after: attempt } as const
        await appendChanges(transaction, resource, author, [event])
        return { kind: 'ok' }
      })
    },
    listHistoryAuthors: (resources) => runRead(listHistoryAuthors(db, resources)),
    timeZone: () => runRead(readTimeZone(db)),
    headId: () => runRead(readHeadId(db)),
    otherWrites: () => engine.otherWrites?.() ?? 0,
    register: (siteId = SITE_ID) =>
      runRead(readInTransaction(db, (transaction) => readRegister(transaction, siteId))),
    wholeRegister: () => runRead(readInTransaction(db, readWholeRegister)),
    publish: (versionNote, seen, author) =>
      writeAs(author, (db) => publishRegister(db, { versionNote, seen }, author, engine.hashFile), [
        seen.siteId ?? SITE_ID,
      ]),
    publishMany: (drafts, author) =>
      writeAs(
        author,
        (transaction) => publishRegisters(transaction, drafts, author, engine.hashFile),
        drafts.map(({ seen }) => seen.siteId),
      ),
    acceptances: () => runRead(listAcceptances(db)),
    acceptFindings: (answers, author, headId) =>
      writeAs(author, (transaction) => acceptFindings(transaction, answers, author, headId)),
    withdrawAcceptance: (finding, author) =>
      writeAs(author, (transaction) => withdrawAcceptance(transaction, finding, author)),
    archivedVersions: (siteId = SITE_ID) => runRead(listArchivedVersions(db, siteId)),
    publications: (query) => runRead(listPublications(db, query)),
    publication: (id) => runRead(getPublication(db, id)),
    versionOf: (siteId, number) => runRead(getVersion(db, siteId, number)),
    publicationAt: (instant, siteId = SITE_ID) => runRead(findPublicationAt(db, instant, siteId)),
    lastPublication: (siteId = SITE_ID) => runRead(findLastPublication(db, siteId)),
    frozenFile: (id, file) => runRead(readFrozenFile(db, id, file, engine.hashFile)),
    storedFile: (id, file) => runRead(readStoredFile(db, id, file)),
    frozenRegister: (id) => runRead(findFrozenRegister(db, id, engine.hashFile)),
    earlierPages: (siteId = SITE_ID) => runRead(listEarlierPages(db, siteId)),
    earlierPage: (id) => runRead(readEarlierPage(db, id)),
    declarePage: (page, author) =>
      writeAs(author, (transaction) => declareEarlierPage(transaction, page, author)),
    retractPage: (id, author) =>
      writeAs(author, (transaction) => retractEarlierPage(transaction, id, author)),
    readyNote: (siteId = SITE_ID) => runRead(findReadyNote(db, siteId)),
    announceReady: (note, author, siteId = SITE_ID) =>
      writeAs(author, (transaction) => announceReady(transaction, siteId, note, author)),
    recallReady: (id, author) => writeAs(author, (transaction) => recallReady(transaction, id, author)),
    restorePublication: (id, seen, author) =>
      writeAs(author, (transaction) => restorePublication(transaction, id, seen, author)),
    restoreRecord: (resource, id, restoration, author) =>
      writeAs(author, (transaction) => restoreRecord(transaction, resource, id, restoration, author)),
    importTrackers: (trackers, facts, author) =>
      writeAs(author, (transaction) => importTrackers(transaction, trackers, facts, author)),
    importedList: () => runRead(findImportedList(db)),
    importedTrackers: () => runRead(readInTransaction(db, listImportedTrackers)),
    registerId: () => runRead(readEntryHash(db, 1)),
    entryHash: (id) => runRead(readEntryHash(db, id)),
    settings: async () => (await engine.settings?.(db)) ?? {},
    close: () => db.destroy(),
  }
}
