import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Adds the field of the accepted finding to each acceptance. */
export const acceptedFields: Migration = {
  name: '0006-accepted-fields',
  async up(transaction, { text }) {
    await sql`alter table acceptances add column field ${text}`.execute(transaction)
  },
}
