import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/**
 * Lets each entry of the history state in which form it was hashed, and its salt. Entries of before have neither: they
 * are not written again, and are checked by the forms of their time.
 */
export const saltedHistory: Migration = {
  name: '0012-salted-history',
  async up(transaction, { text }) {
    for (const column of ['algorithm', 'salt'])
      await sql`alter table changes add column ${sql.ref(column)} ${text} not null default ''`.execute(
        transaction,
      )
  },
}
