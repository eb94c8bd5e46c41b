import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Beside which field the finding stood that somebody answers for. */
export const acceptedFields: Migration = {
  name: '0006-accepted-fields',
  async up(transaction, { text }) {
    await sql`alter table acceptances add column field ${text}`.execute(transaction)
  },
}
