import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { assembleSite } from '#server/site/assembleSite.ts'
import { readConfig } from '#server/process/config.ts'
import { createLog } from '#server/process/createLog.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { freePort } from '../../support/freePort.ts'
import { openAccounts } from '../../support/openAccounts.ts'

const failure = new StoreFailure('unavailable', new Error('disk I/O error'))

let store: OpenStore
let server: Server
let url = ''
let cookie = ''
let isFailing = false

beforeEach(async () => {
  isFailing = false
  const now = () => new Date('2026-11-24T09:30:00.000Z')
  store = await createStore(nodeSqlite(':memory:'), { register: publishableStarter, now, makeSalt })
  const faulty: OpenStore = {
    ...store,
    frozenFile: (number, file) => (isFailing ? Promise.reject(failure) : store.frozenFile(number, file)),
  }
  const { accounts, cookieOf } = await openAccounts(store, now)
  cookie = await cookieOf('administrator')
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const outcome = readConfig({ PORT: String(port), AUDIT_LOG: '/dev/null' })
  if (outcome.kind === 'refused') throw new Error(outcome.sentence)
  const log = createLog()
  log.level = 'silent'
  server = createServer(assembleSite({ store: faulty, accounts, now }, outcome.config, log).answer)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await store.close()
})

const publish = () =>
  fetch(`${url}/api/publications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: '{"note":""}',
  })

it('says that a version is published though its page can’t be read at once, and serves it when it can', async () => {
  isFailing = true
  expect((await publish()).status).toBe(201)
  const answer = await fetch(`${url}/charte`)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  isFailing = false
  expect((await fetch(`${url}/charte`)).status).toBe(200)
})

it('serves what is online from memory while the store fails', async () => {
  await publish()
  expect((await fetch(`${url}/charte`)).status).toBe(200)
  isFailing = true
  expect((await fetch(`${url}/charte`)).status).toBe(200)
  expect((await fetch(`${url}/charte/versions/1.csv`)).status).toBe(503)
})
