import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { PGliteDialect } from 'kysely'
import { expect, it } from 'vitest'
import { createStore } from '#server/storage/createStore.ts'
import { postgres } from '#server/storage/postgres.ts'
import { aRegister } from '../../support/builders.ts'
import { makeSalt } from '../../support/makeSalt.ts'

it.each([
  ['with', { pg_trgm }, ['cookies_search']],
  ['without', {}, []],
])('searches PostgreSQL %s the extension pg_trgm, to the same end', async (_how, extensions, indexes) => {
  const pglite = new PGlite({ extensions })
  const engine = postgres(new PGliteDialect({ pglite }))
  const cookies = [
    { name: '_ga', purpose: 'Compter à l’œil.' },
    { name: 'sid', purpose: 'Compter.' },
  ]
  const now = () => new Date('2026-11-24T09:30:00.000Z')
  const store = await createStore(engine, { register: aRegister({ cookies }), now, makeSalt })
  const made = await pglite.query(`select indexname from pg_indexes where indexname = 'cookies_search'`)
  expect(made.rows).toEqual(indexes.map((indexname) => ({ indexname })))
  const sort = { field: 'id', direction: 'asc' } as const
  const find = async (search: string) =>
    (await store.list('cookies', { conditions: [], search, sort, range: null })).items.map(({ id }) => id)
  // As it would with many rows.
  await pglite.exec('set enable_seqscan = off')
  expect(await find('compter')).toEqual([1, 2])
  expect(await find('oeil _GA')).toEqual([1])
  expect(await find('g')).toEqual([1])
  expect(await find('_g')).toEqual([1])
  expect(await find('_')).toEqual([1])
  expect(await find('_s')).toEqual([])
  await store.close()
})
