import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/**
 * Creates the images that records name by their SHA-256, once each, so that no entry of the history repeats one. They cannot be
 * changed. The first is the logo of the site; registers from before have none.
 */
export const images: Migration = {
  name: '0021-images',
  async up(transaction, { text, bytes, tableEnd, appendOnly }) {
    const statements = [
      sql`create table images (
        id integer primary key,
        sha256 ${text} not null,
        content ${bytes} not null
      ) ${tableEnd}`,
      sql`create unique index images_unique on images (sha256)`,
      ...appendOnly('images'),
      sql`alter table sites add column logo ${text} not null default ''`,
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
