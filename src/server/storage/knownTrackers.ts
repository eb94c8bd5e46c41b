import type { Kysely, Transaction } from 'kysely'
import { type ImportedList, importedListSchema, type ListFacts } from '#api/knownTrackers.ts'
import { type KnownTracker, knownTrackerSchema } from '#charter/trackers/knownTracker.ts'
import { type Author, HistoryBroken, type Imported } from '#server/http/store.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import { appendChanges } from './changes.ts'
import type { Database, KnownTrackerRow } from './database.ts'

const RESOURCE = 'trackers'

/** The rows in one statement, well below SQLite's limit of 32,766 values. */
const ROWS_AT_ONCE = 200

/** Replaces all imported trackers. The history's entry has the facts of the list, not its rows. */
export async function importTrackers(
  transaction: Transaction<Database>,
  trackers: readonly KnownTracker[],
  facts: ListFacts,
  author: Author,
): Promise<Imported> {
  const rows = trackers.map(toTrackerRow)
  await transaction.deleteFrom('known_trackers').execute()
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const values = rows.slice(start, start + ROWS_AT_ONCE)
    await transaction.insertInto('known_trackers').values(values).execute()
  }
  const before = await findLastImport(transaction)
  await appendChanges(transaction, RESOURCE, author, [
    { action: 'import', recordId: null, before: before?.facts ?? null, after: { ...facts } },
  ])
  return { kind: 'ok', imported: { ...facts, at: author.at, by: author.who } }
}

function toTrackerRow({ description, ...fields }: KnownTracker, at: number): KnownTrackerRow {
  return { id: at + 1, ...fields, description: JSON.stringify(description) }
}

export async function findImportedList(db: Kysely<Database>): Promise<ImportedList | null> {
  const last = await findLastImport(db)
  return last === null ? null : { ...last.facts, at: last.at, by: last.by }
}

export async function listImportedTrackers(
  db: Kysely<Database>,
): Promise<{ list: ImportedList | null; trackers: KnownTracker[] }> {
  const rows = await db.selectFrom('known_trackers').selectAll().orderBy('id').execute()
  return { list: await findImportedList(db), trackers: rows.map(fromRow) }
}

function fromRow({ id: _id, description, ...fields }: KnownTrackerRow): KnownTracker {
  return knownTrackerSchema.parse({ ...fields, description: tryParseJson(description) })
}

const factsSchema = importedListSchema.omit({ at: true, by: true })

/** Finds the facts, the time and the author of the last import in the history. */
async function findLastImport(
  db: Kysely<Database>,
): Promise<{ facts: ListFacts; at: string; by: string } | null> {
  const entry = await db
    .selectFrom('changes')
    .select(['at', 'who', 'after'])
    .where('resource', '=', RESOURCE)
    .where('action', '=', 'import')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (entry === undefined) return null
  const facts = factsSchema.safeParse(tryParseJson(entry.after ?? ''))
  if (!facts.success) throw new HistoryBroken('An import says nothing of its list')
  return { facts: facts.data, at: entry.at, by: entry.who }
}
