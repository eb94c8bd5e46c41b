import { readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { userInfo } from 'node:os'
import type pg from 'pg'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { type EngineFailure, ServerRefused } from '../engine.ts'
import { postgresFailure } from '../postgres.ts'
import type { PostgresAddress } from './postgresAddress.ts'
import { isLostStatement } from './serverConnection.ts'

/** The oldest release that is tested, as the server states it (15.0). */
const POSTGRES_MIN = 150_000

/** In milliseconds. What takes longer is given up, so that one lock or one lost server never holds all requests. */
const LIMITS = {
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 20_000,
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
}

/** A server that says nothing for longer than any statement may take is gone, even if nobody said so. */
const SILENCE_MAX = 45_000

/** The settings of each connection to a server. Throws the system’s error where the certificates cannot be read. */
export function connectionSettings(address: PostgresAddress): pg.ClientConfig {
  const { host, port, user, password, database } = address
  return {
    host,
    port,
    user: user ?? userInfo().username,
    ...(password === null ? {} : { password }),
    database,
    ssl: tlsOptions(address),
    application_name: 'registre-cookies',
    keepAlive: true,
    stream: () => {
      const socket = new Socket()
      return socket.setTimeout(SILENCE_MAX, () =>
        socket.destroy(Object.assign(new Error('The server fell silent'), { code: 'ETIMEDOUT' })),
      )
    },
    ...LIMITS,
  }
}

function tlsOptions({ encryption, authorityPath }: PostgresAddress): pg.ClientConfig['ssl'] {
  if (encryption === 'none') return false
  if (encryption === 'unverified') return { rejectUnauthorized: false }
  const ca = authorityPath === null ? {} : { ca: readFileSync(authorityPath, 'utf8') }
  return encryption === 'full' ? ca : { ...ca, checkServerIdentity: () => undefined }
}

/** Throws `ServerRefused` where the server cannot hold a register. */
export function refuseServer({ number, postgres: version, encoding }: ServerFacts): void {
  if (number < POSTGRES_MIN) throw new ServerRefused('tooOld', version)
  if (encoding !== 'UTF8') throw new ServerRefused('notUtf8', encoding)
}

export interface ServerFacts {
  postgres: string
  number: number
  encoding: string
}

export const SELECT_SERVER = `select current_setting('server_version') as postgres,
  current_setting('server_version_num')::integer as number, current_setting('server_encoding') as encoding`

/** The words of `pg` for a connection that is gone or was not made in time. Its own errors have no code. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/

/** Converts an error of a server, or of the connection to it; null when it means a bug. */
export function serverFailure(error: unknown): EngineFailure | null {
  const found = postgresFailure(error)
  if (found !== null || !(error instanceof Error)) return found
  // What the system refuses has its code and the call.
  const isOfSystem = 'code' in error && typeof error.code === 'string' && /^E[A-Z]/.test(error.code)
  return isOfSystem || LOST.test(error.message) || isLostStatement(error)
    ? new StoreFailure('unavailable', error)
    : null
}
