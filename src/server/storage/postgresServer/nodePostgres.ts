import { setImmediate } from 'node:timers/promises'
import {
  CompiledQuery,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type TransactionSettings,
} from 'kysely'
import pg from 'pg'
import type { Database } from '../database.ts'
import type { Engine } from '../engine.ts'
import { nativeSha256 } from '../nativeSha256.ts'
import { postgres, WRITE_LOCK_KEY } from '../postgres.ts'
import {
  connectionSettings,
  refuseServer,
  SELECT_SERVER,
  serverFailure,
  type ServerFacts,
} from './connectPostgres.ts'
import type { PostgresAddress } from './postgresAddress.ts'
import { ServerConnection } from './serverConnection.ts'
import { type PostgresWatch, WRITTEN_CHANNEL, watchPostgres } from './watchPostgres.ts'

/** Most connections of a process, besides the one that listens; a thread for heavy work has one. */
const CONNECTIONS_MAX = 10

/** The time to wait for an answer about what others wrote, in milliseconds. */
const LOOK_MAX = 2_000

/** Opens a database on a PostgreSQL server, through a pool of connections. */
export function nodePostgres(address: PostgresAddress): Engine {
  const settings = connectionSettings(address)
  const pool = openPool({ ...settings, max: CONNECTIONS_MAX })
  // Names this process among those that write to the database.
  const self = crypto.randomUUID()
  let watch: PostgresWatch | null = null
  return {
    ...engineOn(pool, self, () => watch?.end()),
    async settings(db) {
      return { ...(await readServer(db)), ...(await readRights(db)) }
    },
    collectWrites: () => setImmediate(),
    otherWrites() {
      watch ??= watchPostgres(() => new pg.Client({ ...settings, query_timeout: LOOK_MAX }), self)
      return watch.writes()
    },
  }
}

/** Opens the same database by connections that cannot write. */
export function nodePostgresReader(address: PostgresAddress): Engine {
  const options = '-c default_transaction_read_only=on'
  return engineOn(openPool({ ...connectionSettings(address), max: 1, options }), '', () => undefined)
}

function engineOn(pool: pg.Pool, self: string, onClose: () => void): Engine {
  const { lockWrites: _lockWrites, ...common } = postgres(poolDialect(pool, self, onClose))
  return {
    ...common,
    keepsOrder: true,
    hashFile: nativeSha256,
    check: async (db) => refuseServer(await readServer(db)),
    failure: serverFailure,
  }
}

async function readServer(db: Kysely<Database>): Promise<ServerFacts> {
  const { rows } = await sql.raw<ServerFacts>(SELECT_SERVER).execute(db)
  return rows[0] ?? { postgres: '', number: 0, encoding: '' }
}

/** Tells who this process is there, and whether it could alter what must never change. */
async function readRights(db: Kysely<Database>): Promise<{ role: string; mayAlterHistory: string }> {
  const { rows } = await sql<{ role: string; mayAlterHistory: string }>`
    select current_user::text as role,
      has_table_privilege('changes', 'update, delete, truncate')::text as "mayAlterHistory"`.execute(db)
  return rows[0] ?? { role: '', mayAlterHistory: '' }
}

function openPool(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...settings, pipeline: true })
  // A connection that breaks tells both; without anybody to hear it, the process would end. The next query says so.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function poolDialect(pool: pg.Pool, self: string, onClose: () => void): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PoolDriver(pool, self, onClose),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class PoolDriver implements Driver {
  readonly #pool: pg.Pool
  readonly #connections = new WeakMap<pg.PoolClient, { connection: ServerConnection; layout: number }>()
  readonly #beginWrite: string
  readonly #onClose: () => void
  /** Counts the layouts seen: a connection made under an earlier one keeps statements that the server answers no more. */
  #layout = 0

  /** `self` names this process to the others when it writes. */
  constructor(pool: pg.Pool, self: string, onClose: () => void) {
    this.#pool = pool
    this.#beginWrite = `begin; select pg_advisory_xact_lock(${WRITE_LOCK_KEY}), pg_notify('${WRITTEN_CHANNEL}', '${self}')`
    this.#onClose = onClose
  }

  init(): Promise<void> {
    return Promise.resolve()
  }

  async acquireConnection(): Promise<ServerConnection> {
    const client = await this.#pool.connect()
    const known = this.#connections.get(client)
    if (known?.layout === this.#layout) return known.connection
    if (known !== undefined) {
      client.release(true)
      return this.acquireConnection()
    }
    try {
      const layout = this.#layout
      const connection = await ServerConnection.on(client, () => (this.#layout = layout + 1))
      this.#connections.set(client, { connection, layout })
      return connection
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  /** A transaction that writes takes the write lock, and tells the other processes, in the message that begins it. */
  async beginTransaction(
    connection: ServerConnection,
    { accessMode, isolationLevel }: TransactionSettings,
  ): Promise<void> {
    const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`
    const begin = accessMode === 'read only' ? `start transaction${level} read only` : this.#beginWrite
    try {
      await connection.executeQuery(CompiledQuery.raw(begin))
    } catch (error) {
      // It has begun, and nobody else ends it.
      await connection.rollback()
      throw error
    }
  }

  async commitTransaction(connection: ServerConnection): Promise<void> {
    if (!(await connection.commit())) throw new Error('The server undid the transaction')
  }

  async rollbackTransaction(connection: ServerConnection): Promise<void> {
    await connection.rollback()
  }

  releaseConnection(connection: ServerConnection): Promise<void> {
    connection.release()
    return Promise.resolve()
  }

  async destroy(): Promise<void> {
    this.#onClose()
    await this.#pool.end()
  }
}
