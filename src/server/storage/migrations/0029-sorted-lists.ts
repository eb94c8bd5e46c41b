import { type RawBuilder, sql } from 'kysely'
import type { Migration } from './migration.ts'

/** The sort keys that lists of cookies go by on the screens, and that have no index yet. */
const KEYS = ['purposeKey', 'lifetimeKey', 'serviceKey', 'locationKey', 'recipientsKey']
/** Other texts that they are sorted by: by their beginning, since an index has no room for more. */
const TEXTS = ['status', 'party', 'storage', 'domain']

/** Reads a page of a list along an index: without one, all rows are read and sorted, which a million of them takes seconds for. */
export const sortedLists: Migration = {
  name: '0029-sorted-lists',
  async up(transaction) {
    const statements = [
      ...KEYS.map((key) => createIndex(key, sql.ref(key))),
      ...indexTexts(),
      // Engines disagree on where null comes, so that lists sort by this.
      createIndex('reviewedOn', sql`coalesce("reviewedOn", '')`),
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}

/** Creates the indexes of texts. */
function indexTexts(): RawBuilder<unknown>[] {
  return TEXTS.map((text) => createIndex(text, sql`substr(${sql.ref(text)}, 1, 200)`))
}

/** Creates them in the place of those of whole texts, which the step made when it landed first (migration 0033). */
export function indexTextsAnew(): RawBuilder<unknown>[] {
  return [...TEXTS.map((text) => sql`drop index ${sql.ref(nameOf(text))}`), ...indexTexts()]
}

function createIndex(column: string, by: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`create index ${sql.ref(nameOf(column))} on cookies (${by}, id)`
}

function nameOf(column: string): string {
  return `cookies_by_${column}`
}
