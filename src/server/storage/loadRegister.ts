import { type Kysely, sql, type Transaction } from 'kysely'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { Register } from '#charter/register/register.ts'
import type { Author, Fields } from '#server/http/store.ts'
import { appendChanges } from './changes.ts'
import type { Database, Row } from './database.ts'
import type { Engine } from './engine.ts'
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
