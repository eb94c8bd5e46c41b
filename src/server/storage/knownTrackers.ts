import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type ImportedList, importedListSchema, type ListFacts } from '#api/knownTrackers.ts'
import { type KnownTracker, knownTrackerSchema } from '#charter/trackers/knownTracker.ts'
import type { Author, Imported } from '#server/http/store.ts'
import { HistoryBroken, RecordTampered } from '#server/http/storeErrors.ts'
import { hashRows } from '#charter/history/hashRows.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import { appendChanges } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database, KnownTrackerRow } from './database.ts'

const RESOURCE = 'trackers'

/** The rows in one statement, well below SQLite's limit of 32,766 values. */
const ROWS_AT_ONCE = 200

/**
 * Replaces all imported trackers. The history's entry has the facts of the list and the hash of its rows. Throws
 * `RecordTampered` when those that are there are not the ones that the entry before it left.
 */
export async function importTrackers(
  transaction: Transaction<Database>,
  trackers: readonly KnownTracker[],
  facts: ListFacts,
  author: Author,
): Promise<Imported> {
  const last = await findLastImport(transaction)
  requireRowsAsLeft(await selectRows(transaction), last?.left ?? null)
  const rows = trackers.map(toTrackerRow)
  await transaction.deleteFrom('known_trackers').execute()
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const values = rows.slice(start, start + ROWS_AT_ONCE)
    await transaction.insertInto('known_trackers').values(values).execute()
  }
  const after = { ...facts, rowsSha256: hashRows(rows) }
  await appendChanges(transaction, RESOURCE, author, [
    { action: 'import', recordId: null, before: last?.left ?? null, after },
  ])
  return { kind: 'ok', imported: { ...facts, at: author.at, by: author.who } }
}

function toTrackerRow({ description, ...fields }: KnownTracker, at: number): KnownTrackerRow {
  return { id: at + 1, ...fields, description: JSON.stringify(description) }
}

function requireRowsAsLeft(rows: readonly KnownTrackerRow[], left: Left | null): void {
  const isAsLeft =
    rows.length === (left?.count ?? 0) &&
    (left?.rowsSha256 === undefined || hashRows(rows) === left.rowsSha256)
  if (!isAsLeft) throw new RecordTampered(RESOURCE, 'rowsSha256')
}

function selectRows(db: Kysely<Database>): Promise<KnownTrackerRow[]> {
  return db.selectFrom('known_trackers').selectAll().orderBy('id').execute()
}

export async function findImportedList(db: Kysely<Database>): Promise<ImportedList | null> {
  const last = await findLastImport(db)
  if (last === null) return null
  const { rowsSha256: _, ...facts } = last.left
  return { ...facts, at: last.at, by: last.by }
}

export async function listImportedTrackers(
  db: Kysely<Database>,
): Promise<{ list: ImportedList | null; trackers: KnownTracker[] }> {
  const rows = await selectRows(db)
  return { list: await findImportedList(db), trackers: rows.map(fromRow) }
}

function fromRow({ id: _id, description, ...fields }: KnownTrackerRow): KnownTracker {
  return knownTrackerSchema.parse({ ...fields, description: tryParseJson(description) })
}

// Entries of earlier programs do not have the hash of the rows.
const leftSchema = importedListSchema
  .omit({ at: true, by: true })
  .extend({ rowsSha256: z.string().exactOptional() })
type Left = z.infer<typeof leftSchema>

/** Finds what the last import in the history left, its time and its author. */
async function findLastImport(db: Kysely<Database>): Promise<{ left: Left; at: string; by: string } | null> {
  const entry = await db
    .selectFrom('changes')
    .select(['at', 'who', 'after'])
    .where('resource', '=', RESOURCE)
    .where('action', '=', 'import')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (entry === undefined) return null
  const left = leftSchema.safeParse(tryParseJson(entry.after ?? ''))
  if (!left.success) throw new HistoryBroken('An import says nothing of its list')
  return { left: left.data, at: entry.at, by: entry.who }
}
