import { APPEND_ONLY_TABLES, appendOnlyBodies } from '../postgres.ts'
import type { ReadRows } from './evidence.ts'
import { type EvidenceRow, parseText } from './parseRows.ts'
import type { SchemaFlaw } from './schemaFlaw.ts'

/** When a trigger runs, as PostgreSQL notes it (`pg_trigger.tgtype`). */
const [ROW, BEFORE, INSERT, DELETE, UPDATE, TRUNCATE] = [1, 2, 4, 8, 16, 32]

const SELECT_TRIGGERS = `select tgname as name, relname as table, tgtype as type, tgenabled as enabled, prosrc as body
  from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
  where not tgisinternal and relnamespace = current_schema()::regnamespace
  union all
  select rulename, tablename, 0, 'O', definition from pg_rules where schemaname = current_schema()
  order by name`

/**
 * Compares the triggers of a database with those that guard what never changes: all of them must be there, run and do what
 * they did, and no other one, nor a rule, may write beside the program. Returns the first difference, or null.
 */
export async function serverTriggerFlaw(
  read: ReadRows,
  tableNames: ReadonlySet<string>,
): Promise<SchemaFlaw | null> {
  const found = new Map((await read(SELECT_TRIGGERS)).map((row) => [parseText(row.name), describe(row)]))
  const expected = APPEND_ONLY_TABLES.filter((table) => tableNames.has(table)).flatMap(guardsOf)
  for (const { name, ...guard } of expected) {
    const other = found.get(name)
    if (other === undefined) return flawOf(name, 'missing')
    if (JSON.stringify(other) !== JSON.stringify(guard)) return flawOf(name, 'changed')
    found.delete(name)
  }
  const [unknown] = found.keys()
  return unknown === undefined ? null : flawOf(unknown, 'unknown')
}

interface Trigger {
  table: string
  type: number
  enabled: string
  /** White space does not count. */
  body: string
}

function guardsOf(table: string): (Trigger & { name: string })[] {
  const { refuse, follow } = appendOnlyBodies(table)
  const guard = (what: string, type: number, body: string) => ({
    name: `${table}_${what}`,
    table,
    type,
    enabled: 'O',
    body: normalise(body),
  })
  return [
    guard('change', ROW | BEFORE | DELETE | UPDATE, refuse),
    guard('truncate', BEFORE | TRUNCATE, refuse),
    guard('insert', ROW | BEFORE | INSERT, follow),
  ]
}

function describe({ table, type, enabled, body }: EvidenceRow): Trigger {
  return {
    table: parseText(table),
    type: Number(type),
    enabled: parseText(enabled),
    body: normalise(parseText(body)),
  }
}

function normalise(body: string): string {
  return body.replaceAll(/\s+/g, ' ').trim()
}

function flawOf(name: string, difference: SchemaFlaw['difference']): SchemaFlaw {
  return { reason: 'schema', id: null, entry: null, object: 'trigger', name, difference }
}
