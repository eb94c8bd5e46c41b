import { lstatSync, realpathSync } from 'node:fs'
import {
  namePostgres,
  parsePostgresUrl,
  type PostgresAddress,
} from '#server/storage/postgresServer/postgresAddress.ts'

/** Where the register is: a file of this machine, or a database on a PostgreSQL server. */
export type DatabaseAddress = { kind: 'file'; path: string } | { kind: 'postgres'; server: PostgresAddress }

/** Parses `file:./data/registre.sqlite` or `postgres://…`; null for anything else. */
export function parseDatabaseUrl(url: string): DatabaseAddress | null {
  const path = /^file:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1]
  if (path !== undefined) return { kind: 'file', path: followLink(path) }
  const server = parsePostgresUrl(url)
  return server && { kind: 'postgres', server }
}

/** What stands beside a register stands beside its file, as SQLite's log does, and not beside a link to it. */
function followLink(path: string): string {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : path
  } catch {
    // There is nothing, or it cannot be reached: to open it says so.
    return path
  }
}

/** Names it for people: without a user, and without a password. */
export function nameDatabase(database: DatabaseAddress): string {
  return database.kind === 'file' ? database.path : namePostgres(database.server)
}
