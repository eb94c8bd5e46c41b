import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { FIRST, SECOND, startCharter, type StartedCharter } from './startCharter.ts'
import { putOnline } from '../../support/putOnline.ts'

const failure = new StoreFailure('unavailable', new Error('disk I/O error'))

/** Starts the public pages with two versions, on a store that fails while `fault.isOn`. */
async function startFaulty(fault: { isOn: boolean }): Promise<StartedCharter> {
  const whenever = <Result>(work: () => Promise<Result>) => (fault.isOn ? Promise.reject(failure) : work())
  const started = await startCharter((store) => ({
    lastPublication: (siteId) => whenever(() => store.lastPublication(siteId)),
    versionOf: (siteId, number) => whenever(() => store.versionOf(siteId, number)),
  }))
  await started.publishTwice()
  return started
}

describe('when the store fails', () => {
  it('serves what is online from memory, and earlier versions again once it is back', async () => {
    const fault = { isOn: false }
    const { get } = await startFaulty(fault)
    fault.isOn = true
    expect((await get('/charte')).status).toBe(200)
    await expect(get('/charte/versions/1')).rejects.toBe(failure)
    fault.isOn = false
    expect((await get('/charte/versions/1')).status).toBe(200)
  })

  it('serves no earlier version for one that it could not load', async () => {
    const fault = { isOn: false }
    const { store, pages, get, rename } = await startFaulty(fault)
    await rename('troisième')
    await putOnline(store, '', { who: 'local', at: SECOND })
    fault.isOn = true
    await expect(pages.refresh()).rejects.toBe(failure)
    expect(pages.findCached('/charte')).toBeNull()
    await expect(get('/charte')).rejects.toBe(failure)
    fault.isOn = false
    expect(await (await get('/charte')).text()).toContain('troisième')
  })
})

it.each(['html', 'fragment', 'text', 'csv', 'json', 'register'] as const)(
  'serves no file of a version that was changed since it went online: %s',
  async (name) => {
    const { store, publishTwice } = await startCharter()
    await publishTwice()
    await sql`drop trigger publication_files_update`.execute(store.kysely)
    await sql`update publication_files set content = cast(replace(content, 'e', 'a') as blob)
      where name = ${name}`.execute(store.kysely)
    const damaged = { name: 'StoreFailure', reason: 'damaged' }
    // As after a restart.
    const pages = createCharterPages(store, { compress: null, headers: {} })
    const get = (path: string) => {
      const request = new Request(`http://localhost:3000${path}`)
      return pages.answer(request, new URL(request.url))
    }
    await expect(get('/charte')).rejects.toMatchObject(damaged)
    await expect(store.frozenFile(1, name)).rejects.toMatchObject(damaged)
    expect(await store.storedFile(1, name)).not.toBeNull()
  },
)

it('takes back no version whose register was changed since it went online', async () => {
  const { store, publishTwice } = await startCharter()
  await publishTwice()
  await sql`drop trigger publication_files_update`.execute(store.kysely)
  await sql`update publication_files set content = cast(replace(content, 'sessionid', 'x') as blob)
    where name = 'register'`.execute(store.kysely)
  const author = { who: 'local', at: SECOND }
  await expect(store.restorePublication(1, {}, author)).rejects.toMatchObject({ reason: 'damaged' })
  await expect(store.frozenRegister(1)).rejects.toMatchObject({ reason: 'damaged' })
})

it('has the last of two versions that are published at once, whichever takes longer to compress', async () => {
  const waits = [60]
  const { store, pages, get, rename } = await startCharter(undefined, async (body) => {
    await wait(waits.shift() ?? 0)
    return body
  })
  await rename('premier')
  await putOnline(store, '', { who: 'local', at: FIRST })
  const first = pages.refresh()
  await rename('deuxième')
  await putOnline(store, '', { who: 'local', at: SECOND })
  await Promise.all([first, pages.refresh()])
  expect(await (await get('/charte')).text()).toContain('deuxième')
})

it('keeps the versions that are asked for, and reads them once', async () => {
  let read = 0
  const { get, publishTwice } = await startCharter((store) => ({
    versionOf: (siteId, number) => {
      read += 1
      return store.versionOf(siteId, number)
    },
  }))
  await publishTwice()
  for (const path of ['/charte/versions/1', '/charte/versions/1', '/charte/versions/1']) await get(path)
  expect(read).toBe(1)
})

it.each([
  ['https://x;sandbox', "'self'"],
  ['https://*', "'self'"],
  ['https://data.example.fr/page', "'self' https://data.example.fr"],
])('lets no address of a platform say more in the policy than itself: %s', async (platformUrl, ancestors) => {
  const { store, publish, get } = await startCharter()
  await store.updateMany('sites', [1], { platformUrl }, { who: 'local', at: FIRST })
  await publish()
  const policy = (await get('/charte')).headers.get('content-security-policy')
  expect(policy?.split('; ').filter((directive) => !directive.startsWith('style-src'))).toEqual([
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ])
})
