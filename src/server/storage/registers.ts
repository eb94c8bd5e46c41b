import { type Kysely, sql, type Transaction } from 'kysely'
import type { ResourceName } from '#api/resourceNames.ts'
import { RESOURCE_NAMES, SITE_ID } from '#api/resourceNames.ts'
import type { Category } from '#charter/category.ts'
import type { Cookie } from '#charter/cookie.ts'
import type { Provider } from '#charter/provider.ts'
import type { Identified, Positioned, Register } from '#charter/register.ts'
import type { Section } from '#charter/section.ts'
import { type Site, siteSchema } from '#charter/site.ts'
import type { Author, Fields } from '#server/http/store.ts'
import type { Database, Row } from './database.ts'
import type { Engine } from './engine.ts'
import { appendChanges } from './history.ts'
import { insertRow, selectAll } from './records.ts'
import { tables } from './tables.ts'
import { toRow } from './toRow.ts'
import { created } from './writeRecords.ts'

/** Whether nothing was ever written: there is always a site once a register was loaded. */
export async function isEmpty(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql`select 1 from sites limit 1`.execute(db)
  return rows.length === 0
}

/** Writes a whole register into an empty database, ids and positions as given. */
export async function loadRegister(
  transaction: Transaction<Database>,
  engine: Engine,
  register: Register,
  author: Author,
): Promise<void> {
  const records: Record<ResourceName, readonly Fields[]> = {
    providers: register.providers,
    categories: register.categories,
    cookies: register.cookies,
    sections: register.sections,
    sites: [{ id: SITE_ID, ...register.site }],
  }
  const stamps = { version: 1, createdAt: author.at, updatedAt: author.at }
  for (const resource of RESOURCE_NAMES) {
    const table = tables[resource]
    for (const fields of records[resource]) {
      const { id, position } = fields
      const given: Row = table.hasPosition
        ? { id: Number(id), position: Number(position) }
        : { id: Number(id) }
      await insertRow(transaction, table, { ...given, ...toRow(table, fields), ...stamps })
    }
    await engine.continueIds?.(transaction, resource)
    const loaded = await selectAll(transaction, table)
    await appendChanges(transaction, resource, author, loaded.map(created))
  }
}

/** The register as charters are made from it: in order, and without what only the storage needs. */
export async function readRegister(db: Kysely<Database>): Promise<Register> {
  const [site] = await selectFields<Omit<Site, 'columns'> & { columns: string }>(db, 'sites')
  if (site === undefined) throw new Error('The register has no site')
  return {
    site: { ...site, columns: siteSchema.shape.columns.parse(JSON.parse(site.columns)) },
    providers: await selectFields<Identified<Provider>>(db, 'providers'),
    categories: await selectFields<Positioned<Identified<Category>>>(db, 'categories'),
    cookies: await selectFields<Positioned<Identified<Cookie>>>(db, 'cookies'),
    sections: await selectFields<Positioned<Identified<Section>>>(db, 'sections'),
  }
}

async function selectFields<Record>(db: Kysely<Database>, resource: ResourceName): Promise<Record[]> {
  const { written, hasPosition } = tables[resource]
  const identity = resource === 'sites' ? [] : ['id']
  const columns = [...identity, ...written, ...(hasPosition ? ['position'] : [])]
  const order = hasPosition ? sql`position, id` : sql`id`
  const { rows } = await sql<Record>`select ${sql.join(columns.map((column) => sql.ref(column)))}
    from ${sql.table(resource)} order by ${order}`.execute(db)
  return rows
}
