import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Gives each record a place for its texts in other languages, and each site a list of the languages of its charter. */
export const languages: Migration = {
  name: '0024-languages',
  async up(transaction, { text }) {
    for (const table of ['sites', 'sections', 'categories', 'providers', 'cookies'])
      await sql`alter table ${sql.table(table)} add column translations ${text} not null default '[]'`.execute(
        transaction,
      )
    await sql`alter table sites add column languages ${text} not null default '[]'`.execute(transaction)
  },
}
