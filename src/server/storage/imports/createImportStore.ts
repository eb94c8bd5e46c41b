import type { Kysely } from 'kysely'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import type { ImportStore, NotApplied, UndoneImport } from '#server/http/importStore.ts'
import type { Author, NotFound } from '#server/http/store.ts'
import { readInTransaction, type Transaction } from '../createWriter.ts'
import type { Database } from '../database.ts'
import { readWholeRegister } from '../readRegister.ts'
import { undoAct } from '../undoAct.ts'
import { applyImport } from './applyImport.ts'
import { findOrigins } from './findOrigins.ts'
import { findImport, findPlan, insertImport, readKept, replacePlan } from './importRows.ts'
import { readVersionsOf } from './resolvePlan.ts'

interface ImportStoreParts {
  db: Kysely<Database>
  runRead: <Result>(result: Promise<Result>) => Promise<Result>
  writeAs: <const Outcome extends { kind: string }>(
    author: Author,
    work: (transaction: Transaction<Database>) => Promise<Outcome>,
  ) => Promise<Outcome>
  /** The resources among these that the author may still update. */
  filterUpdatable: (
    transaction: Transaction<Database>,
    resources: readonly ResourceName[],
    author: Author,
  ) => Promise<readonly ResourceName[]>
}

/** Creates the part of the store that keeps imports and writes what they planned. */
export function createImportStore({ db, runRead, writeAs, filterUpdatable }: ImportStoreParts): ImportStore {
  return {
    planBase: () =>
      runRead(
        readInTransaction(db, async (transaction) => ({
          register: await readWholeRegister(transaction),
          versions: {
            sites: await readVersionsOf(transaction, 'sites'),
            providers: await readVersionsOf(transaction, 'providers'),
            categories: await readVersionsOf(transaction, 'categories'),
            cookies: await readVersionsOf(transaction, 'cookies'),
            sections: await readVersionsOf(transaction, 'sections'),
          },
        })),
      ),
    keepImport: (kept, reading, userId, author) =>
      writeAs(author, (transaction) => insertImport(transaction, kept, reading, userId, author.at)),
    replaceImport: (id, kept, userId, author) =>
      writeAs(author, (transaction) => replacePlan(transaction, id, kept, userId, author.at)),
    importReading: (id, userId, now) =>
      runRead(
        readInTransaction(db, async (transaction) => {
          const found = await findPlan(transaction, id, userId, now.toISOString())
          if (found.kind !== 'ok') return found
          const { reading } = await readKept(transaction, id)
          return { ...found, reading }
        }),
      ),
    importOrigins: (changes) => runRead(findOrigins(db, changes)),
    findImport: (id, userId, now) => runRead(findImport(db, id, userId, now.toISOString())),
    applyImport: (id, userId, body, author, control) =>
      writeAs(author, async (transaction) => {
        const mayUpdateSites = (await filterUpdatable(transaction, ['sites'], author)).length > 0
        return applyImport(transaction, { id, userId, body, mayUpdateSites }, author, control)
      }),
    undoImport: (id, author) =>
      writeAs(author, async (transaction) => {
        const resources = await filterUpdatable(transaction, RESOURCE_NAMES, author)
        return undoImport(transaction, id, resources, author)
      }),
  }
}

async function undoImport(
  transaction: Transaction<Database>,
  id: number,
  resources: readonly ResourceName[],
  author: Author,
): Promise<UndoneImport | NotFound | NotApplied> {
  const found = await findImport(transaction, id, 0, author.at)
  if (found.kind !== 'ok') return found
  const { status } = found
  if (status.undone !== null) return { kind: 'ok', status, undone: status.undone }
  if (status.result === null) return { kind: 'notApplied' }
  const outcome = await undoAct(transaction, status.result.act, resources, author, 'rest')
  const after = await findImport(transaction, id, 0, author.at)
  if (outcome.kind !== 'ok' || after.kind !== 'ok' || after.status.undone === null)
    return { kind: 'notApplied' }
  return { kind: 'ok', status: after.status, undone: after.status.undone }
}
