import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { brotliDecompressSync } from 'node:zlib'
import { Kysely, type KyselyPlugin, sql } from 'kysely'
import { expect, it } from 'vitest'
import { verifyEvidence } from '#server/console/verifyDatabase.ts'
import type { Database } from '#server/storage/database.ts'
import type { Engine } from '#server/storage/engine.ts'
import { openServerEvidence } from '#server/storage/evidence/openServerEvidence.ts'
import { migrate } from '#server/storage/migrate.ts'
import type { Migration } from '#server/storage/migrations/migration.ts'
import { migrations } from '#server/storage/migrations/migrations.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { nodePostgres } from '#server/storage/postgresServer/nodePostgres.ts'
import { describeOnPostgres } from '../../support/testPostgres.ts'

const AT = '2026-11-24T09:30:00.000Z'

/** The register of the first program, with what people had typed. */
const FIRST = new URL('released/files/01-register.sqlite.br', import.meta.url)

class Injected extends Error {}

/** Lets some statements through, and fails in the place of the next one. */
function failAfter(statements: number): KyselyPlugin {
  let count = 0
  return {
    transformQuery({ node }) {
      if (count === statements) throw new Injected(`Statement ${count}`)
      count += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
}

const failing = (migration: Migration, statements: number): Migration => ({
  ...migration,
  async up(transaction, words, at) {
    const plugin = failAfter(statements)
    await migration.up(transaction.withPlugin(plugin), words, at)
    // The last place to fail is before the note that it was done.
    await sql`select 1`.execute(transaction.withPlugin(plugin))
  },
})

/**
 * Migrates step by step; of each step, every statement fails once, in its turn. Returns how many did. `read` returns all that is in the
 * database, its layout included.
 */
async function failEverywhere(engine: Engine, read: () => Promise<unknown>): Promise<number> {
  const db = new Kysely<Database>({ dialect: engine.dialect })
  let failures = 0
  try {
    await engine.configure?.(db)
    for (const [index, migration] of migrations.entries()) {
      const earlier = migrations.slice(0, index)
      await migrate(db, engine, AT, earlier)
      const before = await read()
      for (let statements = 0; ; statements += 1) {
        const outcome = await migrate(db, engine, AT, [...earlier, failing(migration, statements)]).catch(
          (error: unknown) => error,
        )
        if (outcome === undefined) break
        expect(outcome).toBeInstanceOf(Injected)
        expect({ name: migration.name, statements, found: await read() }).toEqual({
          name: migration.name,
          statements,
          found: before,
        })
        failures += 1
      }
    }
  } finally {
    await db.destroy()
  }
  return failures
}

function readFirst(): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  database.deserialize(brotliDecompressSync(readFileSync(FIRST)))
  return database
}

it('leaves a file as it was before, whichever statement of whichever migration fails', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'registre-'))
  const path = join(folder, 'registre.sqlite')
  writeFileSync(path, brotliDecompressSync(readFileSync(FIRST)))
  const read = () => {
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      const schema = database.prepare('select type, name, sql from sqlite_schema order by type, name').all()
      const tables = schema.filter(({ type }) => type === 'table').map(({ name }) => String(name))
      return Promise.resolve({
        schema,
        rows: tables.map((name) => [name, database.prepare(`select * from "${name}" order by 1`).all()]),
      })
    } finally {
      database.close()
    }
  }
  expect(await failEverywhere(nodeSqlite(path), read)).toBeGreaterThan(migrations.length * 2)
  rmSync(folder, { recursive: true })
})

describeOnPostgres('a PostgreSQL server', (database) => {
  it('is left as it was before, whichever statement of whichever migration fails, and is intact at the end', async () => {
    await fill()
    const failures = await failEverywhere(nodePostgres(database.address()), readAll)
    expect(failures).toBeGreaterThan(migrations.length * 2)
    const evidence = await openServerEvidence(database.address())
    expect(await verifyEvidence(evidence, [])).toMatchObject({ kind: 'intact', entries: 16 })
  })

  /** Puts the rows of the first program's file into the layout of the first migration. */
  async function fill(): Promise<void> {
    const engine = nodePostgres(database.address())
    const db = new Kysely<Database>({ dialect: engine.dialect })
    await migrate(db, engine, AT, migrations.slice(0, 1))
    const first = readFirst()
    for (const table of ['sites', 'providers', 'categories', 'cookies', 'sections', 'changes'])
      for (const row of first.prepare(`select * from ${table} order by id`).all()) {
        const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
        await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(
          db,
        )
      }
    first.close()
    await db.destroy()
  }

  const SELECT_LAYOUT = `
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1;
    select table_name, column_name, data_type, column_default, is_nullable from information_schema.columns
      where table_schema = 'public' order by 1, ordinal_position;
    select indexdef from pg_indexes where schemaname = 'public' order by 1;
    select pg_get_triggerdef(oid) as trigger from pg_trigger where not tgisinternal order by 1;
    select conname, pg_get_constraintdef(oid) as definition from pg_constraint
      where connamespace = 'public'::regnamespace order by 1, 2;
    select proname from pg_proc where pronamespace = 'public'::regnamespace order by 1`

  /** Asks for all at once: this is read hundreds of times, and each question has a connection of its own. */
  async function readAll(): Promise<unknown> {
    const rowsOf = async (statements: string) =>
      (await database.run(statements)).map(({ rows }): unknown[] => rows)
    const layout = await rowsOf(SELECT_LAYOUT)
    const names = (layout[0] ?? []).map((row) => String(Object.values(row ?? {})[0]))
    const selects = names.map(
      (name) => `select to_jsonb(t) as row from "${name}" as t order by to_jsonb(t)::text`,
    )
    return { layout, rows: await rowsOf(selects.join(';')) }
  }
})
