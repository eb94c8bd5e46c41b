import { type Kysely, sql } from 'kysely'
import { descriptions } from '#api/resources.ts'
import { foldText } from '#charter/kit/foldText.ts'
import type { Language } from '#charter/kit/language.ts'
import { shownLifetime } from '#charter/words/lifetimeInWords.ts'
import { valueInWords } from '#charter/words/valueInWords.ts'
import type { Database, Row, Value } from './database.ts'
import { type Table, tables } from './tables.ts'

/** A column of few values, with the words in which lists show each, folded. */
export interface ShownColumn {
  column: string
  type: 'integer' | 'text'
  words: ReadonlyMap<Value, string>
}

/**
 * Tells which words the values of a table are shown in: of its codes, days and lifetimes, and of the records that it refers
 * to. They are not kept in its rows: a renamed record is found at once, and none of those that refer to it is written.
 * Reads them again when the end of the history, whose hash is given, is another one.
 */
export function createShownValues(
  table: Table,
): (db: Kysely<Database>, language: Language, head: string) => Promise<readonly ShownColumn[]> {
  const known = new Map<Language, { head: string; columns: readonly ShownColumn[] }>()
  return async (db, language, head) => {
    const last = known.get(language)
    if (last?.head === head) return last.columns
    const columns = await readColumns(db, table, language)
    known.set(language, { head, columns })
    return columns
  }
}

async function readColumns(db: Kysely<Database>, table: Table, language: Language): Promise<ShownColumn[]> {
  const { references } = descriptions[table.name]
  const columns: ShownColumn[] = []
  const coded: string[] = []
  for (const column of table.searchedInWords) {
    const target = references[column]
    if (target === undefined) coded.push(column)
    else columns.push({ column, type: 'integer', words: await readNames(db, tables[target]) })
  }
  const combinations = await readCombinations(db, table, coded)
  for (const column of coded) {
    const values = new Set(combinations.map((row) => row[column] ?? null))
    const words = [...values].map(
      (value) => [value, foldText(inWords(table, column, value, language))] as const,
    )
    columns.push({ column, type: 'text', words: new Map(words) })
  }
  return columns
}

function inWords(table: Table, column: string, value: Value, language: Language): string {
  return typeof value === 'string' && table.lifetimes.includes(column)
    ? shownLifetime(value, language)
    : valueInWords(table.name, column, value, language)
}

async function readNames(db: Kysely<Database>, { name, label }: Table): Promise<Map<Value, string>> {
  const { rows } = await sql<{ id: number; label: string }>`
    select id, ${sql.ref(label)} as label from ${sql.table(name)}`.execute(db)
  return new Map(rows.map((row) => [row.id, foldText(row.label)]))
}

async function readCombinations(db: Kysely<Database>, { name }: Table, columns: string[]): Promise<Row[]> {
  if (columns.length === 0) return []
  const { rows } = await sql<Row>`
    select distinct ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)}`.execute(db)
  return rows
}
