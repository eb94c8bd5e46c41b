import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Lets an account be limited to some sites. Those from before are not. */
export const accountSites: Migration = {
  name: '0023-account-sites',
  async up(transaction, { text }) {
    await sql`alter table users add column "siteIds" ${text} not null default ''`.execute(transaction)
  },
}
