import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CharterPages, createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { compress } from '#server/site/sendCached.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { putOnline } from '../../support/putOnline.ts'

const author = { who: 'Ada Martin <ada@example.fr>', at: '2027-03-01T10:00:00.000Z' }

let folder = ''
let here: OpenStore
let elsewhere: OpenStore
let pages: CharterPages
/** Counts what was read of the store, since a page from memory reads nothing. */
let reads = 0
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  const open = () =>
    createStore(nodeSqlite(join(folder, 'r.sqlite')), {
      register: publishableStarter,
      now: () => new Date(author.at),
      makeSalt,
    })
  ;[here, elsewhere] = [await open(), await open()]
  const frozenFile: OpenStore['frozenFile'] = (number, file) => {
    reads += 1
    return here.frozenFile(number, file)
  }
  pages = createCharterPages({ ...here, frozenFile }, { compress, headers: {} })
  reads = 0
})
afterEach(async () => {
  await here.close()
  await elsewhere.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string) => {
  const request = new Request(`http://localhost:3000${path}`)
  return pages.answer(request, new URL(request.url))
}

const publish = async (store: OpenStore, name: string) => {
  await store.updateMany('cookies', [1], { name }, author)
  await putOnline(store, '', author)
}

it('answers with what another server put online, from the next request', async () => {
  expect((await get('/charte.txt')).status).toBe(404)
  for (const name of ['premier', 'deuxième', 'troisième']) {
    await publish(elsewhere, name)
    expect(pages.findCached('/charte.txt')).toBeNull()
    expect(await (await get('/charte.txt')).text()).toContain(name)
    expect(pages.findCached('/charte.txt')).not.toBeNull()
    expect(await (await get('/charte/versions')).text()).toContain('/charte/versions/1')
  }
})

it('answers from memory again after a write that put nothing online, and loads nothing anew', async () => {
  await publish(elsewhere, 'premier')
  await get('/charte')
  const loaded = reads
  await elsewhere.updateMany('cookies', [1], { name: 'brouillon' }, author)
  expect(pages.findCached('/charte')).toBeNull()
  expect((await get('/charte')).status).toBe(200)
  expect(pages.findCached('/charte')).not.toBeNull()
  expect(reads).toBe(loaded)
})

it('lets those sites show earlier versions in a frame that another server allowed', async () => {
  await publish(elsewhere, 'premier')
  const framers = async () =>
    /frame-ancestors [^;]*/.exec(
      (await get('/charte/versions/1/fragment')).headers.get('content-security-policy') ?? '',
    )?.[0]
  expect(await framers()).toBe("frame-ancestors 'self' https://data.regionreunion.com")
  await elsewhere.updateMany('sites', [1], { embeddingSites: 'https://www.example.fr' }, author)
  await publish(elsewhere, 'deuxième')
  await get('/charte')
  expect(await framers()).toBe("frame-ancestors 'self' https://data.regionreunion.com https://www.example.fr")
})

it('answers from memory while the database is away, and with what is new as soon as it is back', async () => {
  await publish(elsewhere, 'premier')
  await get('/charte.txt')
  let isAway = false
  const lastPublication = () =>
    isAway
      ? Promise.reject(new StoreFailure('unavailable', new Error('connect ECONNREFUSED')))
      : here.lastPublication()
  pages = createCharterPages({ ...here, lastPublication }, { compress, headers: {} })
  await get('/charte.txt')
  await publish(elsewhere, 'deuxième')
  isAway = true
  expect(await (await get('/charte.txt')).text()).toContain('premier')
  expect(await (await get('/charte.txt')).text()).toContain('premier')
  isAway = false
  expect(await (await get('/charte.txt')).text()).toContain('deuxième')
})

it('asks for nothing anew after a write of its own', async () => {
  await publish(here, 'premier')
  await pages.refresh()
  await here.updateMany('cookies', [1], { name: 'brouillon' }, author)
  expect(pages.findCached('/charte')).not.toBeNull()
})
