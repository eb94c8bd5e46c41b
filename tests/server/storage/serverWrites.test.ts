import { createServer, connect } from 'node:net'
import { expect, it, vi } from 'vitest'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodePostgres } from '#server/storage/postgresServer/nodePostgres.ts'
import type { PostgresAddress } from '#server/storage/postgresServer/postgresAddress.ts'
import { aProvider } from '../../support/builders.ts'
import { freePort } from '../../support/freePort.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { describeOnPostgres } from '../../support/testPostgres.ts'

vi.setConfig({ testTimeout: 60_000 })

const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }

function open(address: PostgresAddress): Promise<OpenStore> {
  const now = () => new Date(author.at)
  return createStore(nodePostgres(address), { register: starterRegister, now, makeSalt })
}

/**
 * Stands between a program and a server, and counts the statements that the program names. As PgBouncer does, it states another process
 * than the server's, where `isPool`.
 */
async function standBetween(address: PostgresAddress, isPool: boolean) {
  let named = 0
  const port = await freePort()
  const server = createServer((client) => {
    const behind = connect(address.port, address.host)
    client.on('data', (bytes) => {
      named += bytes.toString('latin1').match(/P[^]{4}[0-9a-f]{32}\0/g)?.length ?? 0
      behind.write(bytes)
    })
    behind.on('data', (bytes) => {
      const key = bytes.indexOf(Buffer.from('K\0\0\0\u000C', 'latin1'))
      if (isPool && key !== -1) bytes.writeInt32BE(1, key + 5)
      client.write(bytes)
    })
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const)
      one.on('close', () => other.destroy()).on('error', () => undefined)
  }).listen(port, '127.0.0.1')
  return {
    address: { ...address, host: '127.0.0.1', port },
    countNamed: () => named,
    close: () => server.close(),
  }
}

describeOnPostgres('writes on a server', (database) => {
  it('fail together where one fails that had been checked, and leave nothing; the next ones hold', async () => {
    const store = await open(database.address())
    try {
      await database.run(`
        create function stop_it() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
        create trigger stop_it before update on providers for each row when (new.name = 'Stop') execute function stop_it()`)
      await store.create('providers', aProvider({ name: 'Deux' }), author)
      const before = await store.headId()
      const rename = (id: number, name: string) =>
        store.update('providers', id, 1, aProvider({ name }), author)
      const outcomes = await Promise.allSettled([rename(1, 'Un'), rename(2, 'Stop')])
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      expect(await store.headId()).toBe(before)

      await database.run('drop trigger stop_it on providers')
      const again = await Promise.all([rename(1, 'Un'), rename(2, 'Stop'), rename(1, 'Trop tard')])
      expect(again.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'stale'])
      expect(await store.headId()).toBe(before + 2)
    } finally {
      await store.close()
    }
  })

  it.each([
    ['names its statements to the server itself', false],
    ['names none to a pool of connections', true],
  ])('%s', async (_name, isPool) => {
    await database.empty()
    const between = await standBetween(database.address(), isPool)
    const store = await open(between.address)
    try {
      for (let version = 1; version <= 3; version += 1)
        expect(
          await store.update('providers', 1, version, aProvider({ name: `Nom ${version}` }), author),
        ).toMatchObject({ kind: 'ok', record: { version: version + 1, name: `Nom ${version}` } })
      expect(between.countNamed() > 5).toBe(!isPool)
      expect(between.countNamed() === 0).toBe(isPool)
    } finally {
      await store.close()
      between.close()
    }
  })

  it('are asked for again after the layout changed under a statement that was kept', async () => {
    await database.empty()
    const store = await open(database.address())
    try {
      const query = { search: '', sort: { field: 'id', direction: 'asc' }, range: null } as const
      const list = () => store.changes({ ...query, conditions: [] }).then(({ total }) => total, String)
      const lists = () => Promise.all(Array.from({ length: 10 }, list))
      await lists()
      await database.run('alter table changes add column further text')
      expect(await lists()).toContain('StoreFailure: The storage is unavailable')
      expect(await lists()).toEqual(Array.from({ length: 10 }, () => 10))
    } finally {
      await store.close()
    }
  })
})
