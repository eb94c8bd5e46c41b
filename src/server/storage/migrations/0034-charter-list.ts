import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Adds whether `/` lists the charters of all sites; until then it did not. */
export const charterList: Migration = {
  name: '0034-charter-list',
  async up(transaction, { text }) {
    await sql`alter table sites add column "charterList" ${text} not null default ''`.execute(transaction)
  },
}
