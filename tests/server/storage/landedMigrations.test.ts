import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/storage/database.ts'
import { migrate } from '#server/storage/migrate.ts'
import { migrations } from '#server/storage/migrations/migrations.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'

// The layout after each migration, as the SHA-256 of its definitions. Three were changed after they had landed, and registers
// made in between were found tampered with by later programs: a new step adds its line here, and no line changes.

const LAYOUTS = new URL('released/layouts.json', import.meta.url)

it('makes by each migration what it made when it landed', async () => {
  const landed = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(LAYOUTS, 'utf8')))
  const engine = nodeSqlite(':memory:')
  const db = new Kysely<Database>({ dialect: engine.dialect })
  const made: Record<string, string> = {}
  for (const [index, { name }] of migrations.entries()) {
    await migrate(db, engine, '2026-11-24T09:30:00.000Z', migrations.slice(0, index + 1))
    const { rows } = await sql<{ sql: string | null }>`
      select sql from sqlite_schema order by type, name`.execute(db)
    const definitions = rows.map((row) => row.sql?.replaceAll(/\s+/g, ' ') ?? '').join('\n')
    made[name] = createHash('sha256').update(definitions).digest('hex')
  }
  await db.destroy()
  expect(made).toEqual(landed)
})
