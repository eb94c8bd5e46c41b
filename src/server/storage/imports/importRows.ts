import type { Kysely } from 'kysely'
import type { ImportResult, ImportStatus, ImportUndone } from '#api/imports.ts'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import type { AlreadyApplied, FoundImport, KeptImport, KeptPlan } from '#server/http/importStore.ts'
import type { NotFound } from '#server/http/store.ts'
import { importStatusSchema } from '#api/imports.ts'
import type { Transaction } from '../createWriter.ts'
import type { Database } from '../database.ts'

/** The plans that one person may have at a time. */
const PLANS_MAX = 5

const STATUS = [
  'id',
  'userId',
  'state',
  'name',
  'fileSha256',
  'format',
  'siteIds',
  'planSha256',
  'expiresAt',
  'result',
  'undone',
] as const

/** Keeps a plan, and forgets those that nobody applied in time. */
export async function insertImport(
  transaction: Transaction<Database>,
  kept: KeptPlan,
  reading: string,
  userId: number,
  at: string,
): Promise<KeptImport> {
  await forgetExpired(transaction, at)
  await forgetOldest(transaction, userId)
  const { plan } = kept
  const { id } = await transaction
    .insertInto('imports')
    .values({
      userId,
      state: 'planned',
      name: plan.source.name,
      fileSha256: plan.source.sha256,
      format: plan.source.format,
      ...rowOf(kept),
      reading,
      result: '',
      undone: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { kind: 'ok', status: await readStatus(transaction, id) }
}

function rowOf({ json, sha256, siteIds, expiresAt }: KeptPlan) {
  return { siteIds: JSON.stringify(siteIds), planSha256: sha256, expiresAt, plan: json }
}

export async function replacePlan(
  transaction: Transaction<Database>,
  id: number,
  kept: KeptPlan,
  userId: number,
  at: string,
): Promise<KeptImport | NotFound | AlreadyApplied> {
  const row = await findPlan(transaction, id, userId, at)
  if (row.kind !== 'ok') return row
  await transaction.updateTable('imports').set(rowOf(kept)).where('id', '=', id).execute()
  return { kind: 'ok', status: await readStatus(transaction, id) }
}

/** Finds a plan of this person that can still be applied. */
export async function findPlan(
  db: Kysely<Database>,
  id: number,
  userId: number,
  at: string,
): Promise<{ kind: 'ok'; status: ImportStatus } | NotFound | AlreadyApplied> {
  const found = await findImport(db, id, userId, at)
  if (found.kind !== 'ok') return found
  return found.status.state === 'planned' ? found : { kind: 'alreadyApplied' }
}

/** Finds an import that this person may see: a plan of their own, or one that was applied. */
export async function findImport(
  db: Kysely<Database>,
  id: number,
  userId: number,
  at: string,
): Promise<FoundImport | NotFound> {
  if (id > INTEGER_MAX) return { kind: 'notFound', id }
  const row = await db.selectFrom('imports').select(STATUS).where('id', '=', id).executeTakeFirst()
  const isTheirs = row !== undefined && (row.state !== 'planned' || row.userId === userId)
  if (!isTheirs || (row.state === 'planned' && row.expiresAt <= at)) return { kind: 'notFound', id }
  return { kind: 'ok', status: statusOf(row) }
}

export async function readKept(db: Kysely<Database>, id: number): Promise<{ reading: string; plan: string }> {
  return db.selectFrom('imports').select(['reading', 'plan']).where('id', '=', id).executeTakeFirstOrThrow()
}

/** Notes how an import ended. What was read and planned is not needed any more: the history has what was written. */
export async function noteApplied(
  transaction: Transaction<Database>,
  id: number,
  result: ImportResult,
): Promise<ImportStatus> {
  await transaction
    .updateTable('imports')
    .set({ state: 'applied', reading: '', plan: '', result: JSON.stringify(result) })
    .where('id', '=', id)
    .execute()
  return readStatus(transaction, id)
}

export async function noteUndone(
  transaction: Transaction<Database>,
  id: number,
  undone: ImportUndone,
): Promise<ImportStatus> {
  await transaction
    .updateTable('imports')
    .set({ state: 'undone', undone: JSON.stringify(undone) })
    .where('id', '=', id)
    .execute()
  return readStatus(transaction, id)
}

async function forgetExpired(transaction: Transaction<Database>, at: string): Promise<void> {
  await transaction
    .deleteFrom('imports')
    .where('state', '=', 'planned')
    .where('expiresAt', '<=', at)
    .execute()
}

async function forgetOldest(transaction: Transaction<Database>, userId: number): Promise<void> {
  const rows = await transaction
    .selectFrom('imports')
    .select('id')
    .where('state', '=', 'planned')
    .where('userId', '=', userId)
    .orderBy('id', 'desc')
    .execute()
  const surplus = rows.slice(PLANS_MAX - 1).map(({ id }) => id)
  if (surplus.length > 0) await transaction.deleteFrom('imports').where('id', 'in', surplus).execute()
}

async function readStatus(db: Kysely<Database>, id: number): Promise<ImportStatus> {
  const row = await db.selectFrom('imports').select(STATUS).where('id', '=', id).executeTakeFirstOrThrow()
  return statusOf(row)
}

type StatusRow = Omit<Database['imports'], 'id' | 'reading' | 'plan'> & { id: number }

function statusOf({ siteIds, result, undone, expiresAt, ...row }: StatusRow): ImportStatus {
  const { id, state, name, fileSha256, format, planSha256 } = row
  return importStatusSchema.parse({
    id,
    state,
    name,
    fileSha256,
    format,
    planSha256,
    siteIds: tryParseJson(siteIds),
    expiresAt: row.state === 'planned' ? expiresAt : null,
    progress: null,
    result: result === '' ? null : tryParseJson(result),
    undone: undone === '' ? null : tryParseJson(undone),
  })
}
