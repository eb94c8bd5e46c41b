import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Adds what tables of real charters hold; registers from before have nothing of it, and their charters stay as they are. */
export const charterTables: Migration = {
  name: '0022-charter-tables',
  async up(transaction, { text }) {
    const statements = [
      sql`alter table cookies add column content ${text} not null default ''`,
      sql`alter table cookies add column "sharedRow" ${text} not null default ''`,
      sql`alter table categories add column "textBefore" ${text} not null default ''`,
      sql`alter table categories add column "textAfter" ${text} not null default ''`,
      sql`alter table categories add column heading ${text} not null default ''`,
      // Checked when the transaction ends: a whole register is written in any order.
      sql`alter table categories add column "parentId" integer references categories (id) deferrable initially deferred`,
      sql`create index categories_parent on categories ("parentId")`,
      sql`alter table categories add column columns ${text} not null default '[]'`,
      sql`alter table providers add column service ${text} not null default ''`,
      sql`alter table providers add column listed ${text} not null default ''`,
      sql`alter table sections add column columns ${text} not null default '[]'`,
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
