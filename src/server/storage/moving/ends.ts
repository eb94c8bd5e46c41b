import { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { Engine } from '../engine.ts'
import { checkDatabase, migrate } from '../migrate.ts'
import { nodeSqlite, nodeSqliteReader } from '../nodeSqlite.ts'
import { nodePostgres, nodePostgresReader } from '../postgresServer/nodePostgres.ts'
import type { PostgresAddress } from '../postgresServer/postgresAddress.ts'
import { type End, postgresCounters, sqliteCounters } from './copyRegister.ts'

type Place = { kind: 'file'; path: string } | { kind: 'postgres'; server: PostgresAddress }

/** Opens the end that is copied, by a connection that cannot write. */
export function openSource(place: Place): End {
  return place.kind === 'file'
    ? endOn(nodeSqliteReader(place.path), sqliteCounters)
    : endOn(nodePostgresReader(place.server), postgresCounters)
}

/** Opens the end that is copied to. */
export function openTarget(place: Place): End {
  return place.kind === 'file'
    ? endOn(nodeSqlite(place.path), sqliteCounters)
    : endOn(nodePostgres(place.server), postgresCounters)
}

function endOn(engine: Engine, counters: End['counters']): End {
  return { db: new Kysely<Database>({ dialect: engine.dialect }), engine, counters }
}

/** Tells whether a register has the present layout. Throws `DatabaseRefused` as a start does. */
export async function isPresent({ db, engine }: End): Promise<boolean> {
  return (await checkDatabase(db, engine)) === 'present'
}

/** Lays out a target. Throws `DatabaseRefused` and `ServerRefused` as a start does. */
export async function prepareTarget({ db, engine }: End, at: string): Promise<void> {
  await engine.check?.(db)
  await checkDatabase(db, engine)
  await engine.configure?.(db)
  await migrate(db, engine, at)
}

/** Lists what is copied. A server lists exactly the tables that the program made; a file also has those of its index of words. */
export async function listTables({ db, engine }: End): Promise<string[]> {
  const tables = (await engine.tableNames?.(db)) ?? []
  return tables.filter((name) => name !== 'migrations')
}
