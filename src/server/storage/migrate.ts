import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import { DatabaseRefused, type Engine } from './engine.ts'
import type { Migration } from './migrations/migration.ts'
import { migrations as all } from './migrations/migrations.ts'
import { writeInTransaction } from './createWriter.ts'

/** What a database is before it is migrated: `present` when no step is missing. */
export type Layout = 'empty' | 'earlier' | 'present'

/**
 * Tells how far the database is. Throws `DatabaseRefused` unless it is empty, or a register of a version that this code
 * knows. Only reads.
 */
export async function checkDatabase(
  db: Kysely<Database>,
  engine: Pick<Engine, 'tableNames'>,
  migrations = all,
): Promise<Layout> {
  const tables = await listTables(db, engine)
  if (tables.length === 0) return 'empty'
  if (!tables.includes('migrations')) throw new DatabaseRefused('foreign')
  const known = new Set(migrations.map(({ name }) => name))
  const applied = await db.selectFrom('migrations').select('name').execute()
  if (applied.some(({ name }) => !known.has(name))) throw new DatabaseRefused('newer')
  return applied.length === migrations.length ? 'present' : 'earlier'
}

async function listTables(db: Kysely<Database>, engine: Pick<Engine, 'tableNames'>): Promise<string[]> {
  if (engine.tableNames !== undefined) return engine.tableNames(db)
  return (await db.introspection.getTables()).map(({ name }) => name)
}

/** Tells whether the database has the present layout, neither an earlier one nor that of a newer program. */
export async function isMigrated(db: Kysely<Database>, migrations = all): Promise<boolean> {
  const applied = await db.selectFrom('migrations').select('name').execute()
  const known = new Set(migrations.map(({ name }) => name))
  return applied.length === known.size && applied.every(({ name }) => known.has(name))
}

/**
 * Migrates the database to the present layout. Each step and the note about it are one transaction: after an
 * interruption the next start repeats that step. Two processes may start at once.
 */
export async function migrate(
  db: Kysely<Database>,
  engine: Engine,
  at: string,
  migrations: readonly Migration[] = all,
): Promise<void> {
  await writeInTransaction(db, engine, async (transaction) => {
    const { text, tableEnd } = engine.words
    await sql`create table if not exists migrations (
      name ${text} primary key,
      at ${text} not null
    ) ${tableEnd}`.execute(transaction)
  })
  for (const migration of migrations) {
    await writeInTransaction(db, engine, async (transaction) => {
      const { name } = migration
      const applied = await transaction
        .selectFrom('migrations')
        .select('name')
        .where('name', '=', name)
        .execute()
      if (applied.length > 0) return
      await migration.up(transaction, engine.words, at)
      await transaction.insertInto('migrations').values({ name, at }).execute()
    })
  }
}
