import { type Kysely, sql } from 'kysely'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Category } from '#charter/register/category.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Provider } from '#charter/register/provider.ts'
import type { Identified, Positioned, Register } from '#charter/register/register.ts'
import type { Section } from '#charter/register/section.ts'
import type { Site } from '#charter/register/site.ts'
import type { Database } from './database.ts'
import { tables } from './tables.ts'
import { withLists } from './withLists.ts'

/** The register as charters are made from it: in order, and without what only the storage needs. */
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
