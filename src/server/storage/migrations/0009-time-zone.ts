import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Adds the time zone of the register; until then due dates counted days in France. */
export const timeZone: Migration = {
  name: '0009-time-zone',
  async up(transaction, { text }) {
    await sql`alter table sites add column "timeZone" ${text} not null default 'Europe/Paris'`.execute(
      transaction,
    )
  },
}
