import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { ReadyNote } from '#api/readyNote.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import type { Announced, Archived, Author, NotFound } from '#server/http/store.ts'
import { HistoryBroken } from '#server/http/storeErrors.ts'
import { appendChanges } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { isArchived } from './placement.ts'
import { findLastPublication } from './publications.ts'

const RESOURCE = 'readyNotes'

/** What an entry keeps of a note; its author and its time are the entry's own. */
const keptSchema = z.strictObject({
  id: z.number(),
  note: z.string(),
  // Of another site than the first.
  siteId: z.number().optional(),
})
type Kept = z.infer<typeof keptSchema>

/** Notes that the draft of a site is ready, in the place of an earlier note. The history alone keeps it. */
export async function announceReady(
  transaction: Transaction<Database>,
  siteId: number,
  note: string,
  author: Author,
): Promise<Announced | Archived> {
  if (await isArchived(transaction, siteId)) return { kind: 'archived' }
  const last = await transaction
    .selectFrom('changes')
    .select(({ fn }) => fn.max('recordId').as('id'))
    .where('resource', '=', RESOURCE)
    .executeTakeFirst()
  const kept: Kept = { id: (last?.id ?? 0) + 1, note, ...(siteId !== SITE_ID && { siteId }) }
  await appendChanges(transaction, RESOURCE, author, [
    { action: 'announce', recordId: kept.id, before: null, after: kept },
  ])
  return { kind: 'ok', note: { id: kept.id, note, at: author.at, by: author.who } }
}

/** Takes the note back that stands, if that is the one that the author saw. */
export async function recallReady(
  transaction: Transaction<Database>,
  id: number,
  author: Author,
): Promise<{ kind: 'ok' } | NotFound> {
  const kept = await findKept(transaction, id)
  const standing = kept && (await findReadyNote(transaction, kept.siteId ?? SITE_ID))
  if (kept === null || standing?.id !== id) return { kind: 'notFound', id }
  await appendChanges(transaction, RESOURCE, author, [
    { action: 'recall', recordId: id, before: kept, after: null },
  ])
  return { kind: 'ok' }
}

async function findKept(db: Kysely<Database>, id: number): Promise<Kept | null> {
  const entry = await db
    .selectFrom('changes')
    .select(['id', 'after'])
    .where('resource', '=', RESOURCE)
    .where('action', '=', 'announce')
    .where('recordId', '=', id)
    .executeTakeFirst()
  return entry === undefined ? null : parseKept(entry)
}

/** Finds the note that stands of a site: the last one, unless somebody took it back or published since. */
export async function findReadyNote(db: Kysely<Database>, siteId: number): Promise<ReadyNote | null> {
  const entries = await db
    .selectFrom('changes')
    .select(['id', 'at', 'who', 'action', 'before', 'after'])
    .where('resource', '=', RESOURCE)
    .where('action', 'in', ['announce', 'recall'])
    .where('id', '>', await readLastPublished(db, siteId))
    .orderBy('id', 'desc')
    .execute()
  const last = entries.find((entry) => (parseKept(entry).siteId ?? SITE_ID) === siteId)
  if (last?.action !== 'announce') return null
  const { id, note } = parseKept(last)
  return { id, note, at: last.at, by: last.who }
}

/** The entry that published the last version of a site; 0 before the first. */
async function readLastPublished(db: Kysely<Database>, siteId: number): Promise<number> {
  const last = await findLastPublication(db, siteId)
  return last === null ? 0 : last.head.id + 1
}

function parseKept({
  id,
  before,
  after,
}: {
  id: number
  before?: string | null
  after: string | null
}): Kept {
  const kept = keptSchema.safeParse(tryParseJson(after ?? before ?? ''))
  if (!kept.success) throw new HistoryBroken(`Entry ${id} announces nothing`)
  return kept.data
}
