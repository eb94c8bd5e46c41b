import type { Flaw } from '#charter/verification/verdict.ts'
import type { ReadRows } from './evidence.ts'
import { parseText } from './parseRows.ts'

const SELECT_REFERENCES = `select child.relname as child, parent.relname as parent, attname as column
  from pg_constraint
  join pg_class child on child.oid = conrelid
  join pg_class parent on parent.oid = confrelid
  join pg_attribute on attrelid = conrelid and attnum = conkey[1]
  where contype = 'f' and connamespace = current_schema()::regnamespace order by conname`

/**
 * Looks for a row that refers to one which is not there: whoever runs the server can write around that rule. Returns the
 * first, or null.
 */
export async function serverReferenceFlaw(read: ReadRows): Promise<Flaw | null> {
  for (const reference of await read(SELECT_REFERENCES)) {
    const [child, parent, column] = [reference.child, reference.parent, reference.column].map(parseText)
    const [lost] = await read(
      `select id from "${child}" where "${column}" not in (select id from "${parent}") order by id limit 1`,
    )
    if (lost !== undefined)
      return {
        reason: 'reference',
        id: null,
        entry: null,
        table: child ?? '',
        rowId: Number(lost.id),
        target: parent ?? '',
      }
  }
  return null
}
