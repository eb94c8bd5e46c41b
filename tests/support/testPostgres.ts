import type pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { type PostgresAddress, parsePostgresUrl } from '#server/storage/postgresServer/postgresAddress.ts'
import { HAS_POSTGRES, LEFT_OUT, newDatabaseName, runOnServer, urlOfDatabase } from './postgresDatabase.ts'

/** A database of one file of tests. */
export interface TestPostgres {
  /** As `DATABASE_URL` has it; of another role, or through another port. */
  url: (by?: { role?: string; port?: number }) => string
  address: () => PostgresAddress
  /** Runs statements by a connection of its own. */
  run: (text: string) => Promise<pg.QueryResult[]>
  /** Copies it, while nobody is connected to it. */
  copyTo: (name: string) => Promise<void>
  /** Another database of that server. */
  other: (name: string) => OtherDatabase
  /** Makes the database as it was at first. */
  empty: () => Promise<void>
}

interface OtherDatabase {
  url: string
  run: (text: string) => Promise<pg.QueryResult[]>
  drop: () => Promise<void>
}

/** Describes tests that need a PostgreSQL server; without one they are left out, and their name says so. */
export function describeOnPostgres(name: string, tests: (database: TestPostgres) => void): void {
  describe.skipIf(!HAS_POSTGRES)(`${name}${LEFT_OUT}`, () => {
    const database = newDatabaseName()
    const url: TestPostgres['url'] = (by) => urlOfDatabase(database, by)
    beforeAll(() => runOnServer(`create database ${database}`))
    afterAll(() => runOnServer(`drop database ${database} with (force)`))
    tests({
      url,
      address: () => addressOf(url()),
      run: (text) => runOnServer(text, url()),
      copyTo: async (name) => {
        // A server that runs on it would be back at once.
        await runOnServer(`alter database ${database} allow_connections false`)
        await runOnServer(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
        )
        await runOnServer(`create database ${name} template ${database}`)
        await runOnServer(`alter database ${database} allow_connections true`)
        await runOnServer(`alter database ${name} allow_connections true`)
      },
      other: (name) => ({
        url: urlOfDatabase(name),
        run: (text) => runOnServer(text, urlOfDatabase(name)),
        drop: async () => {
          await runOnServer(`drop database ${name} with (force)`)
        },
      }),
      empty: async () => {
        await runOnServer('drop schema public cascade; create schema public', url())
      },
    })
  })
}

function addressOf(url: string): PostgresAddress {
  const address = parsePostgresUrl(url)
  if (address === null) throw new Error('TEST_POSTGRES_URL cannot be read')
  return address
}
