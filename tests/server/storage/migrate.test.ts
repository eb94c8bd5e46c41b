import { DatabaseSync } from 'node:sqlite'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore } from '#server/storage/createStore.ts'
import type { Database } from '#server/storage/database.ts'
import { migrate } from '#server/storage/migrate.ts'
import type { Migration } from '#server/storage/migrations/migration.ts'
import { migrations } from '#server/storage/migrations/migrations.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { aProvider } from '../../support/builders.ts'
import { makeSalt } from '../../support/makeSalt.ts'

const AT = '2026-11-24T09:30:00.000Z'
const now = () => new Date(AT)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (path: string) => createStore(nodeSqlite(path), { register: starterRegister, now, makeSalt })
const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Reads the definitions of a database, to compare them. */
function schemaOf(path: string): unknown[] {
  const database = new DatabaseSync(path)
  try {
    return database.prepare('select type, name, sql from sqlite_schema order by name').all()
  } finally {
    database.close()
  }
}

it('leaves a file that is none of SQLite’s as it is', async () => {
  const path = join(folder, 'letter.txt')
  writeFileSync(path, 'Bonjour, voici une lettre. '.repeat(100))
  const before = digest(path)
  await expect(open(path)).rejects.toMatchObject({ name: 'DatabaseRefused', reason: 'notADatabase' })
  expect(digest(path)).toBe(before)
})

it('leaves another program’s database as it is', async () => {
  const path = join(folder, 'theirs.sqlite')
  const theirs = new DatabaseSync(path)
  theirs.exec('create table invoices (id integer primary key)')
  theirs.close()
  const before = digest(path)
  await expect(open(path)).rejects.toMatchObject({ name: 'DatabaseRefused', reason: 'foreign' })
  expect(digest(path)).toBe(before)
})

it('leaves a newer version’s database as it is', async () => {
  const path = join(folder, 'newer.sqlite')
  await (await open(path)).close()
  const newer = new DatabaseSync(path)
  newer.exec(`insert into migrations values ('9999-later', '${AT}')`)
  newer.close()
  const before = digest(path)
  await expect(open(path)).rejects.toMatchObject({ name: 'DatabaseRefused', reason: 'newer' })
  expect(digest(path)).toBe(before)
})

it('takes an empty file for a new database', async () => {
  const path = join(folder, 'empty.sqlite')
  writeFileSync(path, '')
  const store = await open(path)
  expect((await store.register()).cookies).toHaveLength(4)
  await store.close()
})

it('opens what it wrote, and loads nothing into it a second time', async () => {
  const path = join(folder, 'registre.sqlite')
  const first = await open(path)
  await first.delete('cookies', 1, null, { who: 'local', at: AT })
  await first.close()
  const second = await open(path)
  expect((await second.register()).cookies.map(({ id }) => id)).toEqual([2, 3, 4])
  await second.close()
})

it('sorts anew what was sorted when è came before é', async () => {
  const path = join(folder, 'registre.sqlite')
  const first = await open(path)
  const author = { who: 'local', at: AT }
  await first.updateMany('cookies', [1], { name: 'péage' }, author)
  await first.updateMany('cookies', [2], { name: 'pèage' }, author)
  await first.close()
  const earlier = new DatabaseSync(path)
  earlier.exec(`
    update cookies set "nameKey" = 'peage' || char(1) || 'pe' || char(769) || 'age' || char(1) || name where id = 1;
    update cookies set "nameKey" = 'peage' || char(1) || 'pe' || char(768) || 'age' || char(1) || name where id = 2;
    delete from migrations where name = '0007-accent-order'`)
  earlier.close()

  const second = await open(path)
  const byName = await second.list('cookies', {
    conditions: [],
    search: 'peage',
    sort: { field: 'name', direction: 'asc' },
    range: null,
  })
  expect(byName.items.map(({ id }) => id)).toEqual([1, 2])
  await second.close()
})

it('finds the cookies of before by the index of words, and by their recipients', async () => {
  const path = join(folder, 'registre.sqlite')
  const first = await open(path)
  const author = { who: 'local', at: AT }
  await first.updateMany('cookies', [3], { recipients: 'Hébergeur du port' }, author)
  await first.close()
  const earlier = new DatabaseSync(path)
  earlier.exec(`
    drop trigger cookies_search_insert; drop trigger cookies_search_update; drop trigger cookies_search_delete;
    drop table cookies_search; drop index cookies_shown;
    update cookies set "searchText" = name;
    delete from migrations where name = '0016-search-index'`)
  earlier.close()

  const second = await open(path)
  const sort = { field: 'name', direction: 'asc' } as const
  for (const search of ['hebergeur', 'po']) {
    const { items } = await second.list('cookies', {
      conditions: [],
      search: `${search} du`,
      sort,
      range: null,
    })
    expect(items.map(({ id }) => id)).toEqual([3])
  }
  await second.close()
})

it('opens a register with two names that read alike, and keeps both', async () => {
  const path = join(folder, 'registre.sqlite')
  const first = await open(path)
  const author = { who: 'local', at: AT }
  await first.create('providers', aProvider({ name: 'Matomo' }), author)
  await first.close()
  const earlier = new DatabaseSync(path)
  earlier.exec(`update providers set name = 'OPENDATASOFT' where id = 2`)
  for (const table of ['providers', 'categories', 'cookies'])
    earlier.exec(`drop index ${table}_folded; alter table ${table} drop column "nameFolded"`)
  earlier.exec(`delete from migrations where name = '0008-folded-names'`)
  earlier.close()

  const second = await open(path)
  expect((await second.register()).providers.map(({ name }) => name)).toEqual([
    'Opendatasoft',
    'OPENDATASOFT',
  ])
  const third = await second.create('providers', aProvider({ name: 'ÓPENDATASOFT' }), author)
  expect(third).toMatchObject({ kind: 'duplicate', records: [{ resource: 'providers' }] })
  await second.close()
})

it('gives a register from before the time zone of France, where its days were counted', async () => {
  const path = join(folder, 'registre.sqlite')
  await (await open(path)).close()
  const earlier = new DatabaseSync(path)
  earlier.exec(
    `alter table sites drop column "timeZone"; delete from migrations where name = '0009-time-zone'`,
  )
  earlier.close()

  const second = await open(path)
  expect(await second.timeZone()).toBe('Europe/Paris')
  expect((await second.register()).site.timeZone).toBe('Europe/Paris')
  await second.close()
})

it('makes a step whole or not at all, wherever it fails, and goes on from there', async () => {
  const path = join(folder, 'registre.sqlite')
  await (await open(path)).close()
  const before = schemaOf(path)
  const statements = ['create table a (x text)', 'alter table cookies add column colour text', 'drop table a']
  for (let failing = 0; failing < statements.length; failing += 1) {
    const step: Migration = {
      name: '0002-test',
      async up(transaction) {
        for (const [index, statement] of statements.entries()) {
          if (index === failing) throw new Error('The power went')
          await sql.raw(statement).execute(transaction)
        }
      },
    }
    const engine = nodeSqlite(path)
    const db = new Kysely<Database>({ dialect: engine.dialect })
    await expect(migrate(db, engine, AT, [...migrations, step])).rejects.toThrow('The power went')
    await db.destroy()
    expect(schemaOf(path)).toEqual(before)
  }
  await (await open(path)).close()
})
