import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import { createAcceptances } from './0005-findings.ts'
import { indexTextsAnew, sortedLists } from './0029-sorted-lists.ts'
import type { Migration } from './migration.ts'

/**
 * Repairs what three steps left that were changed after they had landed: 0003, 0005 and 0029. It stands behind 0005, which a register
 * must have whole for what follows; a later one is repaired in its place, and a new one has nothing to repair.
 */
export const changedSteps: Migration = {
  name: '0033-changed-steps',
  async up(transaction, { text, tableEnd }) {
    const statements = [
      sql`drop index if exists changes_at`,
      sql`create index if not exists changes_resource on changes (resource, id)`,
      sql`create index if not exists changes_action on changes (action, id)`,
      sql`drop index if exists cookies_folded_place`,
    ]
    const sorted = await transaction
      .selectFrom('migrations')
      .select('name')
      .where('name', '=', sortedLists.name)
      .execute()
    if (sorted.length > 0) statements.push(...indexTextsAnew())

    const lacks = await readLacks(transaction)
    if (lacks('publications', 'findings'))
      for (const column of ['newConsent', 'findings'])
        statements.push(
          sql`alter table publications add column ${sql.ref(column)} ${text} not null default ''`,
        )
    if (lacks('acceptances', 'statement')) {
      const hasTable = !lacks('acceptances', 'rule')
      const hasField = !lacks('acceptances', 'field')
      // What they answered for was not kept, so that they cover no finding any more; their entries stay.
      const fields = sql`id, rule, resource, "recordId", aspect, severity, reason, until, by, at`
      if (hasTable)
        statements.push(
          sql`create temporary table earlier_acceptances as select ${fields} from acceptances`,
          sql`drop table acceptances`,
        )
      statements.push(...createAcceptances({ text, tableEnd }))
      if (hasField) statements.push(sql`alter table acceptances add column field ${text}`)
      if (hasTable)
        statements.push(
          sql`insert into acceptances (${fields}, statement) select ${fields}, '' from earlier_acceptances`,
          sql`drop table earlier_acceptances`,
        )
    }
    for (const statement of statements) await statement.execute(transaction)
  },
}

/** Tells which columns a file lacks. Registers on a server came later, and lack none. */
async function readLacks(transaction: Kysely<Database>): Promise<(table: string, column: string) => boolean> {
  const tables = await transaction.introspection.getTables()
  if (tables.some(({ schema }) => schema !== undefined)) return () => false
  const columns = new Map(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]))
  return (table, column) => !columns.get(table)?.includes(column)
}
