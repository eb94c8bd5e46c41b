import { type Kysely, sql, type Transaction } from 'kysely'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import type { Category } from '#charter/register/category.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Provider } from '#charter/register/provider.ts'
import type { Identified, Positioned, Register } from '#charter/register/register.ts'
import type { Section } from '#charter/register/section.ts'
import type { Site } from '#charter/register/site.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { Author, Fields } from '#server/http/store.ts'
import type { Database, Row } from './database.ts'
import { tables } from './tables.ts'
import { toRow, withLists } from './toRow.ts'
import { appendChanges } from './changes.ts'
import type { Engine } from './engine.ts'
import { insertRow, selectAll } from './records.ts'
import { creationOf } from './writeRecords.ts'

/** Reads the register in its order, without the columns that only the storage needs. */
export async function readRegister(db: Kysely<Database>): Promise<Register> {
  const [site] = await selectFields<Site>(db, 'sites')
  if (site === undefined) throw new Error('The register has no site')
  return {
    site,
    providers: await selectFields<Identified<Provider>>(db, 'providers'),
    categories: await selectFields<Positioned<Identified<Category>>>(db, 'categories'),
    cookies: await selectFields<Positioned<Identified<Cookie>>>(db, 'cookies'),
    sections: await selectFields<Positioned<Identified<Section>>>(db, 'sections'),
  }
}

async function selectFields<Record extends object>(
  db: Kysely<Database>,
  resource: ResourceName,
): Promise<Record[]> {
  const { written, hasPosition } = tables[resource]
  const identity = resource === 'sites' ? [] : ['id']
  const columns = [...identity, ...written, ...(hasPosition ? ['position'] : [])]
  const order = hasPosition ? sql`position, id` : sql`id`
  const { rows } = await sql<Record>`select ${sql.join(columns.map((column) => sql.ref(column)))}
    from ${sql.table(resource)} order by ${order}`.execute(db)
  return rows.map((row) => withLists(tables[resource], row))
}

/** Tells whether the database has no register yet; a loaded register always has a site. */
export async function isEmptyDatabase(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql`select 1 from sites limit 1`.execute(db)
  return rows.length === 0
}

/** Writes a whole register into an empty database, with its own ids and positions. */
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
    await appendChanges(transaction, resource, author, loaded.map(creationOf))
  }
}
