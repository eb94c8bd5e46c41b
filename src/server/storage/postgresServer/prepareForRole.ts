import { Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'
import { checkDatabase, migrate } from '../migrate.ts'
import { APPEND_ONLY_TABLES } from '../postgres.ts'
import { serverFailure } from './connectPostgres.ts'
import { nodePostgres } from './nodePostgres.ts'
import type { PostgresAddress } from './postgresAddress.ts'

/**
 * Migrates a database as its owner, and gives another role what it takes to serve the register, and no more: that role can
 * add to the history and to what was published, and can neither change nor delete any of it, nor its guards. `at` is an
 * instant (UTC, ISO 8601). Throws as `createStore` does.
 */
export async function prepareForRole(address: PostgresAddress, role: string, at: string): Promise<void> {
  const engine = nodePostgres(address)
  const db = new Kysely<Database>({ dialect: engine.dialect })
  try {
    await engine.check?.(db)
    await checkDatabase(db, engine)
    await migrate(db, engine, at)
    const tables = (await engine.tableNames?.(db)) ?? []
    await db.transaction().execute(async (transaction) => {
      for (const statement of listGrants(tables, role)) await statement.execute(transaction)
    })
  } catch (error) {
    throw serverFailure(error) ?? error
  } finally {
    await db.destroy()
  }
}

function listGrants(tables: readonly string[], role: string): RawBuilder<unknown>[] {
  const to = sql.id(role)
  return [
    sql`do $$ begin execute format('grant usage on schema %I to %I', current_schema(), ${sql.lit(role)}); end $$`,
    ...tables.flatMap((name) => {
      const table = sql.table(name)
      return [
        sql`revoke all on ${table} from ${to}`,
        sql`grant ${sql.raw(rightsOn(name))} on ${table} to ${to}`,
        // The first register brings its own ids, from which its sequences go on.
        sql`do $$ declare name text; begin
          if exists (select from pg_attribute where attrelid = ${sql.lit(`"${name}"`)}::regclass and attidentity <> '') then
            name := pg_get_serial_sequence(${sql.lit(`"${name}"`)}, 'id');
            execute format('grant usage, select, update on sequence %s to %I', name, ${sql.lit(role)});
          end if;
        end $$`,
      ]
    }),
  ]
}

function rightsOn(table: string): string {
  if (table === 'migrations') return 'select'
  return APPEND_ONLY_TABLES.includes(table) ? 'select, insert' : 'select, insert, update, delete'
}
