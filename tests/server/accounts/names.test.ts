import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { appendChanges } from '#server/storage/changes.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import type { Client } from '../../contract/client.ts'
import { startApi } from '../http/startApi.ts'

/** Alice is the publisher (3), Eve the editor (2). */
async function start() {
  const { store, as } = await startApi()
  const [admin, alice, eve] = [await as('administrator'), await as('publisher'), await as('editor')]
  const callOneself = (browser: Client, name: string) =>
    browser.send('POST', '/api/auth/update-user', { name, language: 'fr' })
  await callOneself(alice, 'Alice Martin')
  return { store, admin, alice, eve, callOneself }
}

/** Gives an account a name as programs did that refused none: with its entry in the history, and no question asked. */
async function callAsBefore(store: OpenStore, id: number, name: string): Promise<void> {
  const { items } = await store.changes({
    conditions: [
      { compare: 'anyOf', field: 'resource', values: ['users'] },
      { compare: 'anyOf', field: 'recordId', values: [id] },
    ],
    search: '',
    sort: { field: 'id', direction: 'desc' },
    range: { first: 0, last: 0 },
  })
  const before = items[0]?.after ?? null
  await store.write(async (transaction) => {
    await sql`update users set name = ${name} where id = ${id}`.execute(transaction)
    await appendChanges(transaction, 'users', { who: 'local', at: '2026-11-24T09:30:00.000Z' }, [
      { action: 'update', recordId: id, before, after: { ...before, name } },
    ])
    return { kind: 'ok' }
  })
}

const refused = (message: string) => ({ status: 422, body: { errors: { name: { message } } } })
const TAKEN = refused('errors.nameTaken')
const OF_SERVER = refused('errors.nameOfServer')
const WITH_ADDRESS = refused('errors.nameWithAddress')

/** Names under which a reader would take somebody else for Alice Martin. */
const LIKE_ALICE = [
  'Alice Martin',
  'alice martin',
  'ALICE  MARTIN',
  'Alicé Martîn',
  'Alice-Martin',
  'Alice Martin.',
  'AliceMartin',
  'Alice\u00A0Martin',
  'A1ice Martin',
  'AIice Martin',
  'Alice Mаrtin',
  'Αlice Martin',
  'Alice Martin',
  '𝐀lice Martin',
  'Martin Alice',
  'MARTIN, Alice',
]

describe('a name that is another account’s', () => {
  it.each(LIKE_ALICE)('can’t be taken for oneself: %j', async (name) => {
    const { eve, callOneself } = await start()
    expect(await callOneself(eve, name)).toMatchObject(TAKEN)
  })

  it.each(LIKE_ALICE.slice(0, 5))('can’t be given by an administrator: %j', async (name) => {
    const { admin } = await start()
    const account = { name, email: 'new@example.fr', role: 'reader', language: 'fr' }
    expect(await admin.send('POST', '/api/users', account)).toMatchObject(TAKEN)
    const eve = { ...account, email: 'editor@example.fr', role: 'editor', disabled: false, version: 1 }
    expect(await admin.send('PUT', '/api/users/2', eve)).toMatchObject(TAKEN)
  })

  it('can’t be taken either once the other is called otherwise, or is disabled', async () => {
    const { admin, alice, eve, callOneself } = await start()
    expect(await callOneself(alice, 'Alice Roy')).toMatchObject({ status: 200 })
    expect(await callOneself(eve, 'Alice Martin')).toMatchObject(TAKEN)
    const disabled = {
      name: 'Alice Roy',
      email: 'publisher@example.fr',
      role: 'publisher',
      language: 'fr',
      disabled: true,
    }
    expect((await admin.send('PUT', '/api/users/3', { ...disabled, version: 3 })).status).toBe(200)
    expect(await callOneself(eve, 'Alice Roy')).toMatchObject(TAKEN)
  })

  it('is one’s own again after one was called otherwise, and may be spelled otherwise', async () => {
    const { alice, callOneself } = await start()
    expect(await callOneself(alice, 'Alice Roy')).toMatchObject({ status: 200 })
    expect(await callOneself(alice, 'Alice Martin')).toMatchObject({ status: 200 })
    expect(await callOneself(alice, 'ALICE MARTIN')).toMatchObject({ status: 200 })
  })

  it('does not keep two people of one name from before from being changed', async () => {
    const { admin, eve, store, callOneself } = await start()
    expect(await callOneself(eve, 'Eve Martin')).toMatchObject({ status: 200 })
    await callAsBefore(store, 2, 'Alice Martin')
    const demoted = {
      name: 'Alice Martin',
      email: 'editor@example.fr',
      role: 'reader',
      language: 'fr',
      disabled: true,
    }
    expect((await admin.send('PUT', '/api/users/2', { ...demoted, version: 2 })).status).toBe(200)
  })
})

it.each([
  'local',
  'Local',
  'LOCAL',
  'l0cal',
  'Le serveur',
  'le  serveur',
  'Lе serveur',
  'The server',
  'Serveur',
  'Iocal',
])('nobody is called as the history calls the server: %j', async (name) => {
  const { eve, callOneself } = await start()
  expect(await callOneself(eve, name)).toMatchObject(OF_SERVER)
})

it.each([
  'Alice Martin <alice@example.fr>',
  '<alice@example.fr>',
  'alice@example.fr',
  'Alice Martin >',
  'Alice < Martin',
])('no name holds an address, or what surrounds one: %j', async (name) => {
  const { admin, eve, callOneself } = await start()
  expect(await callOneself(eve, name)).toMatchObject(WITH_ADDRESS)
  const account = { name, email: 'new@example.fr', role: 'reader', language: 'fr' }
  expect(await admin.send('POST', '/api/users', account)).toMatchObject(WITH_ADDRESS)
})

it.each(['Alice Martin (DSI)', 'Alice M.', 'Martin Dupont', 'Éva Roy', 'Zoé', '李雷'])(
  'other names are free: %j',
  async (name) => {
    const { eve, callOneself } = await start()
    expect(await callOneself(eve, name)).toMatchObject({ status: 200, body: { person: { name } } })
  },
)

it('the history writes the address of an account in angle brackets, whatever an earlier program let it be called', async () => {
  const { eve, admin, store } = await start()
  await sql`update users set name = 'Alice Martin <alice@example.fr>' where id = 2`.execute(store.kysely)
  expect((await eve.send('POST', '/api/users', {})).status).toBe(403)
  const { body } = await admin.send('GET', '/api/changes?range=[0,0]')
  expect(body).toMatchObject([{ who: 'Alice Martin  alice@example.fr <editor@example.fr>' }])
})
