import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Condition, ListQuery } from '#api/listQuery.ts'
import type { Language } from '#charter/kit/language.ts'
import type { Page } from '#server/http/store.ts'
import type { Database, Value } from './database.ts'
import type { SearchWords } from './engine.ts'
import { type NextPlace, prepare, type Prepared } from './prepare.ts'
import { conditionValues, type Listed, shapeOfConditions, writeConditions } from './listConditions.ts'
import { limitValues, order } from './prepareList.ts'
import { likePattern, type Needle, needleOf, wordsOf } from './searchText.ts'
import { Shapes } from './shapes.ts'
import { createShownValues, type ShownColumn } from './shownValues.ts'
import type { Table } from './tables.ts'

/** A word that is looked for: in the texts of a row, and in the words of some of its columns. */
interface Sought extends Needle {
  columns: { column: string; type: ShownColumn['type']; values: string }[]
}

/**
 * Lists the rows in which every word of a search stands, in whatever a list shows of them. Their ids are found first, all
 * of them, by index: they are counted, and a page of them is read.
 */
export function prepareSearchedList<Row>(
  table: Table,
  listed: Listed,
  search: SearchWords,
): (db: Kysely<Database>, query: ListQuery, language: Language) => Promise<Page<Row>> {
  const readShownValues = createShownValues(table)
  const searches = new Shapes<Prepared<{ total: number | string; ids: string }>>()
  const pages = new Shapes<Prepared<Row>>()

  return async (db, query, language) => {
    const { conditions, sort, range } = query
    const shown = await readShownValues(db, language)
    const sought = wordsOf(query.search).map((word) => seek(word, shown))
    const findIds = searches.get([shapeOfConditions(conditions), sought.map(shapeOfSought)], () =>
      prepare((place) => selectIds(table, listed, search, conditions, sought, place)),
    )
    const values = [...conditionValues(conditions), ...soughtValues(sought, search)]
    const [found] = await findIds(db, values)
    const total = Number(found?.total)
    if (found === undefined || total === 0) return { items: [], total: 0 }

    const isWalked = total > SORTED_MAX
    const readPage = pages.get([isWalked, sort.field, sort.direction, range === null], () =>
      prepare((place) => selectPage(listed, search, query, isWalked, place)),
    )
    return { items: await readPage(db, [found.ids, ...limitValues(range)]), total }
  }
}

function seek(word: string, shown: readonly ShownColumn[]): Sought {
  const columns = shown.flatMap(({ column, type, words }) => {
    const values = [...words].filter(([, said]) => said.includes(word)).map(([value]) => value)
    return values.length === 0 ? [] : [{ column, type, values: JSON.stringify(values) }]
  })
  return { ...needleOf(word), columns }
}

function shapeOfSought({ isExact, columns }: Sought): unknown {
  return [isExact, columns.map(({ column }) => column)]
}

/**
 * The words that are looked up by index. PostgreSQL plans each as a join, in a time that grows faster than their number; of
 * more words the others are compared in the rows that the first ones leave.
 */
const LOOKED_UP_MAX = 6

/** Selects the number of the rows, and their ids as a JSON list. */
function selectIds(
  table: Table,
  listed: Listed,
  search: SearchWords,
  conditions: readonly Condition[],
  sought: readonly Sought[],
  place: NextPlace,
): RawBuilder<unknown> {
  const tests = writeConditions(listed, conditions, place)
  const sets = sought.slice(0, LOOKED_UP_MAX).map((one) => selectContaining(table, search, one, place))
  const rest = sought.slice(LOOKED_UP_MAX).map((one) => testContaining(search, one, place))
  const [set] = sets
  const ids =
    set !== undefined && sets.length === 1 && tests.length === 0
      ? set
      : sql`select id from ${sql.table(table.name)}
          where ${sql.join([...tests, ...sets.map((one) => sql`id in (${one})`), ...rest], sql` and `)}`
  return sql`select count(*) as total, ${search.idsAsJson} as ids from (${ids}) as found`
}

/** Selects the ids of the rows that contain one word, each once. */
function selectContaining(
  { name }: Table,
  search: SearchWords,
  { isExact, columns }: Sought,
  place: NextPlace,
): RawBuilder<unknown> {
  const inText = search.containing(name, { isExact }, place)
  const inWords = columns.map(
    ({ column, type }) =>
      sql`select id from ${sql.table(name)} where ${sql.ref(column)} in (${search.elements(place(), type)})`,
  )
  return sql.join([inText, ...inWords], sql` union `)
}

/** Tests whether a row contains one word. */
function testContaining(search: SearchWords, { columns }: Sought, place: NextPlace): RawBuilder<unknown> {
  const inText = sql`"searchText" like ${place()} escape '\\'`
  const inWords = columns.map(
    ({ column, type }) => sql`${sql.ref(column)} in (${search.elements(place(), type)})`,
  )
  return sql`(${sql.join([inText, ...inWords], sql` or `)})`
}

/** The values of all words, place by place. */
function soughtValues(sought: readonly Sought[], search: SearchWords): Value[] {
  return sought.flatMap((one, index) => [
    ...(index < LOOKED_UP_MAX ? search.valuesOf(one) : [likePattern(one.text)]),
    ...one.columns.map(({ values }) => values),
  ])
}

// Of more rows than this, a page is sooner found by going along an index of the order than by sorting them all.
const SORTED_MAX = 1_000

/** Selects a page of the rows whose ids are in a JSON list. */
function selectPage(
  listed: Listed,
  { elements }: SearchWords,
  query: ListQuery,
  isWalked: boolean,
  place: NextPlace,
): RawBuilder<unknown> {
  const id = sql.ref(`${listed.table}.id`)
  // A sum is no column: it keeps SQLite from going through the list instead of the index.
  const compared = isWalked ? sql`${id} + 0` : id
  return sql`select ${listed.selected} from ${sql.table(listed.table)}
    where ${compared} in (${elements(place(), 'integer')}) ${order(listed, query, place)}`
}
