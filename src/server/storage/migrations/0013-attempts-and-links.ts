import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/**
 * Replaces the counts of attempts by the moments of each, in milliseconds between commas, so that a limit holds in every
 * stretch of its length. The counts so far are dropped; they would have ended within the hour. Marks the links that were
 * asked for by whoever was signed out.
 */
export const attemptsAndLinks: Migration = {
  name: '0013-attempts-and-links',
  async up(transaction, { text, tableEnd }) {
    const statements = [
      sql`drop table attempts`,
      sql`create table attempts (
        key ${text} primary key,
        moments ${text} not null,
        until ${text} not null
      ) ${tableEnd}`,
      sql`create index attempts_until on attempts (until)`,
      sql`alter table verifications add column requested integer not null default 0`,
      sql`create index verifications_value on verifications (value)`,
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
