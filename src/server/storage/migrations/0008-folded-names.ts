import { sql } from 'kysely'
import { foldName } from '#charter/kit/foldText.ts'
import { foldSpaces } from '#charter/kit/hiddenCharacters.ts'
import type { Row } from '../database.ts'
import type { Migration } from './migration.ts'

/** The tables whose names are compared, with how they were when this step was written. */
const FOLDS: [table: string, fold: (name: string) => string][] = [
  ['providers', foldName],
  ['categories', foldName],
  ['cookies', foldSpaces],
]

/**
 * Keeps each name as readers compare it, so that a second one that looks the same is refused. The index is not unique: a
 * register may have two such names already, and stays as it is.
 */
export const foldedNames: Migration = {
  name: '0008-folded-names',
  async up(transaction, { text, indexable }) {
    for (const [table, fold] of FOLDS) {
      await sql`alter table ${sql.table(table)} add column "nameFolded" ${text} not null default ''`.execute(
        transaction,
      )
      const { rows } = await sql<Row>`select id, name from ${sql.table(table)}`.execute(transaction)
      for (const { id, name } of rows)
        await sql`update ${sql.table(table)} set "nameFolded" = ${fold(String(name))} where id = ${id}`.execute(
          transaction,
        )
      await sql`create index ${sql.ref(`${table}_folded`)}
        on ${sql.table(table)} (${indexable('nameFolded')})`.execute(transaction)
    }
  },
}
