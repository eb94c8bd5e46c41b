import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/**
 * Creates the files of the pages that were online before version 1. They cannot be changed; all else that is said of them,
 * who declared them and from when to when they were online, is in the history alone.
 */
export const earlierPages: Migration = {
  name: '0014-earlier-pages',
  async up(transaction, { bytes, tableEnd, appendOnly }) {
    const statements = [
      sql`create table earlier_pages (
        id integer primary key,
        content ${bytes} not null
      ) ${tableEnd}`,
      ...appendOnly('earlier_pages'),
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
