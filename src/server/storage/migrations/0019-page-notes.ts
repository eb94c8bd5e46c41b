import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Adds whether the page states its number, its day and the like; charters from before go on without. */
export const pageNotes: Migration = {
  name: '0019-page-notes',
  async up(transaction, { text }) {
    await sql`alter table sites add column "pageNotes" ${text} not null default ''`.execute(transaction)
  },
}
