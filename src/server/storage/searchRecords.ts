import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Condition, ListQuery } from '#api/listQuery.ts'
import type { Language } from '#charter/kit/language.ts'
import type { Page } from '#server/http/store.ts'
import { readHead } from './changes.ts'
import type { Database, Value } from './database.ts'
import type { SearchWords } from './engine.ts'
import { type NextPlace, prepare, type Prepared } from './prepare.ts'
import { conditionValues, type Listed, shapeOfConditions, writeConditions } from './listConditions.ts'
import { limitValues, order, selectThrough } from './prepareList.ts'
import { likePattern, type Needle, needleOf, wordsOf } from './searchText.ts'
import { Shapes } from './shapes.ts'
import { createShownValues, type ShownColumn } from './shownValues.ts'
import type { Table } from './tables.ts'

/** A word that is looked for: in the texts of a row, and in the words of some of its columns. */
interface Sought extends Needle {
  columns: { column: string; type: ShownColumn['type']; values: string }[]
}

interface Found {
  total: number
  /** A JSON list. */
  ids: string
}

/**
 * Lists the rows in which every word of a search stands, in whatever a list shows of them. Their ids are found first, all
 * of them, by index: they are counted, and a page of them is read. Until the history moves, other pages and orders of the same
 * search need not find them again.
 */
export function prepareSearchedList<Row>(
  table: Table,
  listed: Listed,
  search: SearchWords,
): (db: Kysely<Database>, query: ListQuery, language: Language) => Promise<Page<Row>> {
  const readShownValues = createShownValues(table)
  const searches = new Shapes<Prepared<{ total: number | string; ids: string }>>()
  const pages = new Shapes<Prepared<Row>>()
  const lastFound = new LastFound()

  return async (db, query, language) => {
    const { conditions, sort, range } = query
    // Before what depends on it: if that is newer, it is only read once more.
    const { hash } = await readHead(db)
    const shown = await readShownValues(db, language, hash)
    const sought = wordsOf(query.search).map((word) => seek(word, shown))
    const shape = [shapeOfConditions(conditions), sought.map(shapeOfSought)]
    const values = [...conditionValues(conditions), ...soughtValues(sought, search)]
    const { total, ids } = await lastFound.get(hash, [shape, values], async () => {
      const findIds = searches.get(shape, () =>
        prepare((place) => selectIds(table, listed, search, conditions, sought, place)),
      )
      const [found] = await findIds(db, values)
      return { total: Number(found?.total), ids: found?.ids ?? '[]' }
    })
    if (total === 0) return { items: [], total: 0 }

    const isWalked = total > SORTED_MAX
    const readPage = pages.get([isWalked, sort.field, sort.direction, range === null], () =>
      prepare((place) => selectPage(listed, search, query, isWalked, place)),
    )
    return { items: await readPage(db, [ids, ...limitValues(range)]), total }
  }
}

/** As many searches as are kept: of a million rows, the ids take 8 MB each. */
const KEPT_MAX = 8

/** Keeps what was found last in one state of the register, which the end of its history names. */
class LastFound {
  readonly #kept = new Map<string, Found>()
  #hash = ''

  async get(hash: string, search: unknown, find: () => Promise<Found>): Promise<Found> {
    const key = JSON.stringify(search)
    const known = this.#hash === hash ? this.#kept.get(key) : undefined
    const found = known ?? (await find())
    if (this.#hash !== hash) this.#kept.clear()
    this.#hash = hash
    // The one that was asked for last stands last.
    this.#kept.delete(key)
    this.#kept.set(key, found)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT_MAX && oldest !== undefined) this.#kept.delete(oldest)
    return found
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
  const referred = isWalked ? listed.sortedThrough?.(query.sort.field) : undefined
  if (referred !== undefined) {
    const isFound = () => sql`${compared} in (${elements(place(), 'integer')})`
    return selectThrough(
      listed,
      referred,
      query,
      (isReferring) => sql`where ${isReferring} and ${isFound()}`,
      place,
    )
  }
  return sql`select ${listed.selected} from ${sql.table(listed.table)}
    where ${compared} in (${elements(place(), 'integer')}) ${order(listed, query, place)}`
}
