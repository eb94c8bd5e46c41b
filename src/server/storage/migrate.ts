import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import { DatabaseRefused, type Engine } from './engine.ts'
import type { Migration } from './migrations/migration.ts'
import { migrations as all } from './migrations/migrations.ts'
import { writeInTransaction } from './createWriter.ts'

/**
 * Throws `DatabaseRefused` unless the database is empty, or a register of a version that this code knows. Only reads.
 */
export async function checkDatabase(db: Kysely<Database>, migrations = all): Promise<void> {
  const tables = await db.introspection.getTables()
  if (tables.length === 0) return
  if (!tables.some(({ name }) => name === 'migrations')) throw new DatabaseRefused('foreign')
  const known = new Set(migrations.map(({ name }) => name))
  const applied = await db.selectFrom('migrations').select('name').execute()
  if (applied.some(({ name }) => !known.has(name))) throw new DatabaseRefused('newer')
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
      await migration.up(transaction, engine.words)
      await transaction.insertInto('migrations').values({ name, at }).execute()
    })
  }
}
