import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Creates the table of imported trackers. An import replaces them all; the history has the facts of each import. */
export const knownTrackers: Migration = {
  name: '0004-known-trackers',
  async up(transaction, { text, tableEnd }) {
    await sql`create table known_trackers (
      id integer primary key,
      name ${text} not null,
      "nameMatch" ${text} not null,
      service ${text} not null,
      provider ${text} not null,
      domain ${text} not null,
      "purposeFamily" ${text} not null,
      "lifetimeAsWritten" ${text} not null,
      lifetime ${text} not null,
      storage ${text} not null,
      description ${text} not null
    ) ${tableEnd}`.execute(transaction)
  },
}
