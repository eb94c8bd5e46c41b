import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/**
 * Creates the versions and their files, which cannot be changed, and the sites that may show the charter in a frame.
 */
export const publications: Migration = {
  name: '0003-publications',
  async up(transaction, { text, bytes, tableEnd, appendOnly }) {
    const statements = [
      sql`create table publications (
        id integer primary key,
        at ${text} not null,
        by ${text} not null,
        note ${text} not null,
        added integer not null,
        changed integer not null,
        removed integer not null,
        "headId" integer not null,
        "headHash" ${text} not null,
        sha256 ${text} not null
      ) ${tableEnd}`,
      sql`create index publications_at on publications (at, id)`,
      ...appendOnly('publications'),

      sql`create table publication_files (
        id integer primary key,
        "publicationId" integer not null references publications (id),
        name ${text} not null,
        content ${bytes} not null
      ) ${tableEnd}`,
      sql`create unique index publication_files_unique on publication_files ("publicationId", name)`,
      ...appendOnly('publication_files'),

      sql`create index changes_who on changes (who, id)`,
      sql`create index changes_resource on changes (resource, id)`,
      sql`create index changes_action on changes (action, id)`,
      sql`alter table sites add column "embeddingSites" ${text} not null default ''`,
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
