import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Lets each section say whether its words are the body’s own, or a model text that nobody has read yet. */
export const sectionWording: Migration = {
  name: '0018-section-wording',
  async up(transaction, { text }) {
    await sql`alter table sections add column wording ${text} not null default 'own'`.execute(transaction)
  },
}
