import { sql } from 'kysely'
import type { Row } from '../database.ts'
import { indexedText } from '../searchText.ts'
import type { Migration } from './migration.ts'

/** The texts of a cookie that a search looks into, as they were when this step was written. */
const SEARCHED = ['name', 'service', 'location', 'purpose', 'domain', 'recipients', 'notes']

/**
 * Finds cookies by an index of the trigrams of their texts, to which the recipients were added. The other index has what
 * lists show in words, to read each value that there is without reading the rows.
 */
export const searchIndex: Migration = {
  name: '0016-search-index',
  async up(transaction, { search }) {
    const columns = sql.join(['id', ...SEARCHED].map((field) => sql.ref(field)))
    const { rows } = await sql<Row>`select ${columns} from cookies`.execute(transaction)
    for (const row of rows) {
      const text = indexedText(SEARCHED.map((field) => String(row[field])).join('\n'))
      await sql`update cookies set "searchText" = ${text} where id = ${row['id']}`.execute(transaction)
    }
    for (const statement of search.createIndex('cookies')) await statement.execute(transaction)
    await sql`create index cookies_shown on cookies (status, party, storage, lifetime, "reviewedOn")`.execute(
      transaction,
    )
  },
}
