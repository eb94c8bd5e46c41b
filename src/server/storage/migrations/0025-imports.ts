import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/**
 * Creates the imports: what was read of a file and what was planned with it, for some hours, and how it ended. What an import wrote, the
 * history tells.
 */
export const imports: Migration = {
  name: '0025-imports',
  async up(transaction, { text, identity, tableEnd }) {
    await sql`create table imports (id ${identity},
      "userId" integer not null,
      state ${text} not null,
      name ${text} not null,
      "fileSha256" ${text} not null,
      format ${text} not null,
      "siteIds" ${text} not null,
      "planSha256" ${text} not null,
      "expiresAt" ${text} not null,
      reading ${text} not null,
      plan ${text} not null,
      result ${text} not null,
      undone ${text} not null
    ) ${tableEnd}`.execute(transaction)
  },
}
