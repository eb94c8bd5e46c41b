import { type Kysely, sql } from 'kysely'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { DEFAULT_TIME_ZONE } from '#charter/kit/days.ts'
import type {
  PlacedCategory,
  PlacedCookie,
  PlacedProvider,
  PlacedSection,
  PlacedSite,
} from '#charter/register/placement.ts'
import { type Identified, type Positioned, recordsOf, type Register } from '#charter/register/register.ts'
import type { Site } from '#charter/register/site.ts'
import { viewSite, type WholeRegister } from '#charter/register/wholeRegister.ts'
import type { Author } from '#server/http/store.ts'
import { NoSuchSite } from '#server/http/storeErrors.ts'
import type { Transaction } from './createWriter.ts'
import type { Database, Row } from './database.ts'
import { readStoredImage } from './images.ts'
import { prepare } from './prepare.ts'
import { tables } from './tables.ts'
import { toRow, readLists } from './toRow.ts'
import { appendChanges } from './changes.ts'
import type { Engine } from './engine.ts'
import { completePlacement } from './placement.ts'
import { insertRow, selectAll } from './records.ts'
import { creationOf } from './writeRecords.ts'

/** Reads the register as a site has it, in its order. Throws `NoSuchSite`. */
export async function readRegister(db: Kysely<Database>, siteId: number): Promise<Register> {
  return viewRegister(db, await readWholeRegister(db), siteId)
}

/** The register as a site has it, of all that was read. Throws `NoSuchSite`. */
export async function viewRegister(
  db: Kysely<Database>,
  whole: WholeRegister,
  siteId: number,
): Promise<Register> {
  const register = viewSite(whole, siteId)
  if (register === null) throw new NoSuchSite(siteId)
  const { logo } = register.site
  return logo === '' ? register : { ...register, logo: await readStoredImage(db, logo) }
}

/** Reads the register of all sites, without the columns that only the storage needs. */
export async function readWholeRegister(db: Kysely<Database>): Promise<WholeRegister> {
  return {
    sites: await selectFields<Identified<PlacedSite>>(db, 'sites'),
    providers: await selectFields<Identified<PlacedProvider>>(db, 'providers'),
    categories: await selectFields<Positioned<Identified<PlacedCategory>>>(db, 'categories'),
    cookies: await selectFields<Positioned<Identified<PlacedCookie>>>(db, 'cookies'),
    sections: await selectFields<Positioned<Identified<PlacedSection>>>(db, 'sections'),
  }
}

/** Reads the time zone of the register, without the rest of it. */
export async function readTimeZone(db: Kysely<Database>): Promise<string> {
  const [site] = await selectTimeZone(db, [])
  return site?.timeZone ?? DEFAULT_TIME_ZONE
}

const selectTimeZone = prepare<Pick<Site, 'timeZone'>>(
  () => sql`select "timeZone" from sites order by id limit 1`,
)

async function selectFields<Record extends object>(
  db: Kysely<Database>,
  resource: ResourceName,
): Promise<Record[]> {
  const { written, hasPosition } = tables[resource]
  const columns = ['id', ...written, ...(hasPosition ? ['position'] : [])]
  const order = hasPosition ? sql`position, id` : sql`id`
  const { rows } = await sql<Record>`select ${sql.join(columns.map((column) => sql.ref(column)))}
    from ${sql.table(resource)} order by ${order}`.execute(db)
  // A row of node:sqlite is a dictionary. As a plain object, the rules read its fields in two thirds of the time.
  return rows.map((row) => ({ ...readLists(tables[resource], row) }))
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
  const stamps = { version: 1, createdAt: author.at, updatedAt: author.at }
  for (const resource of RESOURCE_NAMES) {
    const table = tables[resource]
    for (const fields of recordsOf(register, resource)) {
      const { id, position } = fields
      const placed = await completePlacement(transaction, resource, fields, null)
      const given: Row = table.hasPosition ? { id, position: Number(position) } : { id }
      await insertRow(transaction, table, { ...given, ...toRow(table, placed), ...stamps })
    }
    await engine.continueIds?.(transaction, resource)
    const loaded = await selectAll(transaction, table)
    await appendChanges(transaction, resource, author, loaded.map(creationOf))
  }
}
