import { DatabaseSync } from 'node:sqlite'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { tables } from '#server/storage/tables.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { manyCookies } from './manyCookies.ts'

/** The most cookies that are loaded as a register is, with an entry of the history each. */
const LOADED_MAX = 10_000

/** One in forty of the copies mentions it. */
export const COPIED_TOPIC = 'theme27'

/**
 * Makes a register of `count` cookies in a new file. Beyond 10,000 they are copied within the database, under names and texts of their
 * own: lists and searches do not ask the history how each of them came.
 */
export async function makeLargeRegister(path: string, count: number): Promise<void> {
  const loaded = Math.min(count, LOADED_MAX)
  const now = () => new Date()
  const store = await createStore(nodeSqlite(path), { register: manyCookies(loaded), now, makeSalt })
  await store.close()
  if (count > loaded) multiply(path, Math.ceil(count / loaded))
}

function multiply(path: string, times: number): void {
  using database = new DatabaseSync(path)
  database.exec('pragma synchronous = off; pragma temp_store = memory; pragma cache_size = -500000')
  const names = database
    .prepare('select name from pragma_table_info(?)')
    .all(tables.cookies.name)
    .map(({ name }) => String(name))
  const own: Record<string, string> = {
    id: 'id + copy * 10000',
    position: 'position + copy * 10000',
    name: `name || '_' || copy`,
    nameKey: `"nameKey" || '_' || copy`,
    nameFolded: `"nameFolded" || '_' || copy`,
    purpose: `purpose || ' Copie ' || copy`,
    purposeKey: `"purposeKey" || ' copie ' || copy`,
    updatedAt: `strftime('%Y-%m-%dT%H:%M:%fZ', "updatedAt", (-copy) || ' minutes')`,
    // A topic stays a word of one row in forty of the first copy only, so that searches find as many rows in each size.
    searchText: `replace("searchText", 'sujet', 'copie' || copy || 'theme')`,
    service: `service || ' ' || copy`,
    serviceKey: `"serviceKey" || ' ' || copy`,
  }
  database.exec(`begin; with recursive copies (copy) as (
      select 1 union all select copy + 1 from copies where copy < ${times - 1})
    insert into cookies (${names.map((name) => `"${name}"`).join()})
    select ${names.map((name) => own[name] ?? `"${name}"`).join()} from copies cross join cookies where cookies.id <= 10000
    order by copy, id; commit`)
}
