import { Kysely, sql } from 'kysely'
import type { Flaw } from '#charter/verification/verdict.ts'
import type { Database } from '../database.ts'
import { migrate } from '../migrate.ts'
import type { Migration } from '../migrations/migration.ts'
import { nodeSqlite } from '../nodeSqlite.ts'
import { type EvidenceRow, parseText } from './parseRows.ts'

export type SchemaFlaw = Extract<Flaw, { reason: 'schema' }>

/** Tables that may be there besides ours: SQLite's statistics, and where Litestream notes how far it copied. */
const OTHERS = ['sqlite_stat1', 'sqlite_stat4', '_litestream_seq', '_litestream_lock']

/** The objects of a database: tables first, as without them nothing else can be judged. */
export const SELECT_SCHEMA = `select type, name, tbl_name, sql from sqlite_schema
  where name not in (${OTHERS.map((name) => `'${name}'`).join(', ')}) or type <> 'table'
  order by type <> 'table', rowid`

/**
 * Compares the tables, indexes, triggers and views of a file with those that its migrations make in an empty database,
 * in the order in which it notes them. Returns the first difference, or null.
 */
export async function schemaFlaw(
  found: readonly EvidenceRow[],
  applied: readonly Migration[],
): Promise<SchemaFlaw | null> {
  const made = await makeSchema(applied)
  // One that was struck out, so that those after it have nothing to stand on.
  if (made === null) return flawOf('table', 'migrations', 'changed')
  const present = new Map(found.map((row) => [keyOf(row), row]))
  for (const row of made) {
    const other = present.get(keyOf(row))
    if (other === undefined) return flawOf(row.type, row.name, 'missing')
    if (definitionOf(other) !== definitionOf(row)) return flawOf(row.type, row.name, 'changed')
    present.delete(keyOf(row))
  }
  const [unknown] = present.values()
  return unknown === undefined ? null : flawOf(unknown.type, unknown.name, 'unknown')
}

/** Makes the schema in memory; null where the migrations do not fit together. */
async function makeSchema(applied: readonly Migration[]): Promise<EvidenceRow[] | null> {
  const engine = nodeSqlite(':memory:')
  const db = new Kysely<Database>({ dialect: engine.dialect })
  try {
    await migrate(db, engine, '', applied)
    const { rows } = await sql<EvidenceRow>`${sql.raw(SELECT_SCHEMA)}`.execute(db)
    return rows
  } catch (error) {
    if (error instanceof Error && 'errcode' in error) return null
    throw error
  } finally {
    await db.destroy()
  }
}

function keyOf({ type, name }: EvidenceRow): string {
  return JSON.stringify([parseText(type), parseText(name)])
}

/** The definition as it counts: earlier programs broke its lines elsewhere. */
function definitionOf({ tbl_name: table, sql: text }: EvidenceRow): string {
  return `${parseText(table)} ${parseText(text)}`.replaceAll(/\s+/g, ' ')
}

const KINDS = ['table', 'index', 'trigger', 'view'] as const

function flawOf(
  type: EvidenceRow[string] | undefined,
  name: EvidenceRow[string] | undefined,
  difference: SchemaFlaw['difference'],
): SchemaFlaw {
  const object = KINDS.find((kind) => kind === type) ?? 'table'
  return { reason: 'schema', id: null, entry: null, object, name: parseText(name), difference }
}
