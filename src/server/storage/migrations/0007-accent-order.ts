import { sql } from 'kysely'
import type { Row } from '../database.ts'
import { collationKey } from '../toRow.ts'
import type { Migration } from './migration.ts'

/** The tables, with the texts that their lists are sorted by. */
const SORTED: [table: string, fields: string[]][] = [
  ['providers', ['name', 'legalName']],
  ['categories', ['name']],
  ['cookies', ['name', 'service', 'location', 'purpose', 'recipients']],
  ['sections', ['heading']],
  ['sites', ['title', 'platformName']],
  ['users', ['name']],
]

/** Computes the sort keys of all texts again, because è came before é. */
export const accentOrder: Migration = {
  name: '0007-accent-order',
  async up(transaction) {
    for (const [table, fields] of SORTED) {
      const columns = sql.join(['id', ...fields].map((field) => sql.ref(field)))
      const { rows } = await sql<Row>`select ${columns} from ${sql.table(table)}`.execute(transaction)
      for (const row of rows) {
        const keys = fields.map(
          (field) => sql`${sql.ref(`${field}Key`)} = ${collationKey(String(row[field]))}`,
        )
        await sql`update ${sql.table(table)} set ${sql.join(keys)} where id = ${row['id']}`.execute(
          transaction,
        )
      }
    }
  },
}
