import { PGlite } from '@electric-sql/pglite'
import sqlite3InitModule from '@sqlite.org/sqlite-wasm'
import { Kysely, PGliteDialect, type PGliteDialectConfig, sql } from 'kysely'
import { afterEach, beforeAll, describe } from 'vitest'
import type { Role } from '#api/access.ts'
import type { Register } from '#charter/register/register.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import type { OpenAccounts } from '#server/accounts/createAccounts.ts'
import { createApi } from '#server/http/createApi.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import type { Database, Row } from '#server/storage/database.ts'
import type { Engine } from '#server/storage/engine.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { postgres } from '#server/storage/postgres.ts'
import { nodePostgres } from '#server/storage/postgresServer/nodePostgres.ts'
import { sqliteWasm } from '#server/storage/sqliteWasm.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { openAccounts } from '../support/openAccounts.ts'
import { describeOnPostgres } from '../support/testPostgres.ts'
import { type Client, createClient } from './client.ts'

/** The time of all writes. */
const NOW = new Date('2026-11-24T09:30:00.000Z')

/** A client of the administrator, and of others by `as`. */
export interface Started extends Client {
  store: OpenStore
  accounts: OpenAccounts
  /** Returns a client of a person with this role; with null, one without a session. */
  as: (role: Role | null) => Promise<Client>
  /** The internal errors. */
  errors: unknown[]
  /** Accesses the database directly, without the server. */
  query: (text: string) => Promise<Row[]>
}

/** Starts the real API over an empty database of one engine, with a register loaded into it. */
export type Start = (register?: Register) => Promise<Started>

/** Runs the same tests on every database engine. */
export function onEachEngine(tests: (start: Start) => void): void {
  describe('on node:sqlite', () => {
    tests(startOn(() => Promise.resolve(nodeSqlite(':memory:'))))
  })

  describe('on SQLite-WASM', () => {
    tests(startOn(() => sqliteWasm(wasm())))
  })

  describe('on PostgreSQL (PGlite)', () => {
    beforeAll(() => postgresInProcess().waitReady)
    afterEach(async () => {
      await postgresInProcess().exec('drop schema public cascade; create schema public')
    })
    tests(
      startOn(() => Promise.resolve(postgres(new PGliteDialect({ pglite: sharing(postgresInProcess()) })))),
    )
  })

  describeOnPostgres('on PostgreSQL', (database) => {
    afterEach(() => database.empty())
    tests(startOn(() => Promise.resolve(nodePostgres(database.address()))))
  })
}

// Each takes seconds to start and many megabytes of memory: one serves all the files of a worker, and ends with it.
const wasm = once(async () => {
  const sqlite3 = await sqlite3InitModule()
  // Its console warnings repeat the errors that it throws.
  sqlite3.config.warn = () => {}
  return sqlite3
})
const postgresInProcess = once(() => new PGlite())

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** Stays open when a store that uses it is closed. */
function sharing(pglite: PGlite): PGliteDialectConfig['pglite'] {
  return {
    close: () => Promise.resolve(),
    get closed() {
      return pglite.closed
    },
    get ready() {
      return pglite.ready
    },
    get waitReady() {
      return pglite.waitReady
    },
    query: (text, values, options) => pglite.query(text, values, options),
    transaction: (work) => pglite.transaction(work),
  }
}

function startOn(open: () => Promise<Engine>): Start {
  const stores: OpenStore[] = []
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()
  })
  return async (register = starterRegister) => {
    const now = () => NOW
    const errors: unknown[] = []
    const engine = await open()
    const store = await createStore(engine, { register, now, makeSalt })
    const db = new Kysely<Database>({ dialect: engine.dialect })
    const query = async (text: string) => (await sql.raw<Row>(text).execute(db)).rows
    stores.push(store)
    const { accounts, cookieOf } = await openAccounts(store, now)
    const api = createApi({ store, accounts, now, log: (error) => errors.push(error) })
    const as = async (role: Role | null) =>
      createClient((request) => api.fetch(request), role === null ? '' : await cookieOf(role))
    return { ...(await as('administrator')), as, store, accounts, errors, query }
  }
}
