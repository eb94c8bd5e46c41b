import { sql } from 'kysely'
import { slugOf } from '#charter/register/slug.ts'
import type { Migration } from './migration.ts'

/**
 * Makes the register one of several sites: the present one gets a slug from its platform's address, its cookies stand on it,
 * its sections on all. A name may then stand twice, on two sites or for two paths, so that its index is no longer unique.
 */
export const sites: Migration = {
  name: '0026-sites',
  async up(transaction, { text, indexable }) {
    const column = (table: string, name: string, blank: string) =>
      sql`alter table ${sql.table(table)} add column ${sql.ref(name)} ${text} not null default ${sql.lit(blank)}`
    const statements = [
      column('sites', 'slug', ''),
      column('sites', 'archived', ''),
      column('sites', 'sectionOrder', '[]'),
      column('sections', 'siteIds', '[]'),
      column('sections', 'siteKey', ''),
      column('cookies', 'path', ''),
      column('cookies', 'siteIds', '[1]'),
      column('cookies', 'siteLocations', '[]'),
      column('cookies', 'siteKey', ',1,'),
      sql`alter table publications add column "siteId" integer not null default 1`,
      sql`alter table publications add column number integer not null default 0`,
      sql`create index publications_site on publications ("siteId", id)`,
      sql`drop index cookies_unique`,
      sql`create index cookies_sites on cookies ("siteKey")`,
    ]
    for (const statement of statements) await statement.execute(transaction)
    const { rows } = await sql<{ id: number; platformUrl: string; platformName: string }>`
      select id, "platformUrl", "platformName" from sites`.execute(transaction)
    for (const { id, ...platform } of rows)
      await sql`update sites set slug = ${slugOf(platform)} where id = ${id}`.execute(transaction)
    await sql`create unique index sites_slug on sites (${indexable('slug')})`.execute(transaction)
  },
}
