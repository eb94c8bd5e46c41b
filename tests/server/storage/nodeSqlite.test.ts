import { DatabaseSync } from 'node:sqlite'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { aCookie } from '../../support/builders.ts'

const author = { who: 'local', at: '2026-11-24T09:30:00.000Z' }

let folder = ''
let path = ''
let store: OpenStore
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  path = join(folder, 'registre.sqlite')
  store = await createStore(nodeSqlite(path), {
    register: starterRegister,
    now: () => new Date(author.at),
    makeSalt,
  })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

it('asks SQLite for what durability hangs on', async () => {
  expect(await store.settings()).toMatchObject({
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    busy_timeout: 2_000,
    trusted_schema: 0,
  })
})

it('answers « unavailable » when another process keeps the database, and works again afterwards', async () => {
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  const write = () => store.create('providers', { ...starterRegister.providers[0], name: 'Matomo' }, author)
  await expect(write()).rejects.toMatchObject({ name: 'StoreFailure', reason: 'unavailable' })
  expect(await store.get('providers', 1)).toMatchObject({ kind: 'ok' })
  other.exec('rollback')
  other.close()
  expect(await write()).toMatchObject({ kind: 'ok' })
})

it('keeps what others of its group wrote when one of them fails', async () => {
  const made = (name: string) => store.create('cookies', aCookie({ name }), author)
  const results = await Promise.allSettled([
    made('a'),
    store.create('cookies', { ...aCookie({ name: 'b' }), service: true }, author),
    made('c'),
    store.updateMany('cookies', [1, 2], { name: 'd' }, author),
    made('e'),
  ])
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value.kind : 'failed'))).toEqual([
    'ok',
    'failed',
    'ok',
    'duplicate',
    'ok',
  ])
  const { cookies } = await store.register()
  expect(cookies.map(({ name }) => name)).toEqual([
    'sessionid',
    'django_language',
    'csrftoken',
    'cookies_preferences',
    'a',
    'c',
    'e',
  ])
})

it('has every list of the screens go by an index rather than through all cookies', () => {
  const database = new DatabaseSync(path)
  const plan = (text: string) => JSON.stringify(database.prepare(`explain query plan ${text}`).all())
  expect(plan('select * from cookies order by "nameKey", id limit 25')).toContain('cookies_name')
  expect(plan('select * from cookies order by position, id limit 25')).toContain('cookies_position')
  expect(plan('select * from cookies order by "updatedAt" desc, id desc limit 5')).toContain(
    'cookies_updated',
  )
  expect(plan('select * from cookies order by substr(cookies.domain, 1, 200), id limit 25')).toContain(
    'cookies_by_domain',
  )
  expect(plan('select * from cookies where "providerId" = 1')).toContain('cookies_provider')
  expect(plan('select * from cookies where "nameFolded" = 1 and domain = 2 and storage = 3')).toContain(
    'cookies_folded',
  )
  const same = 'name = 1 and domain = 2 and storage = 3 and path = 4 and "nameFolded" = 5'
  expect(plan(`select * from cookies where ${same} and ("siteKey" like 6)`)).toContain('cookies_folded')
  database.close()
})
