import { type DialectAdapter, type Kysely, type RawBuilder, sql } from 'kysely'
import type { ListQuery } from '#api/listQuery.ts'
import type { Database, Value } from './database.ts'
import { type Listed, where, writeConditions } from './listConditions.ts'
import { prepare } from './prepare.ts'
import { STATE_ACTIONS } from './requireAsLeft.ts'
import { wordsOf } from './searchText.ts'
import { SHAPES_MAX } from './shapes.ts'

/** Chooses how the rows are counted that a list would have without its range. */
export function prepareTotal(listed: Listed, shape: ListQuery): Count {
  if (listed.isAppendOnly) return prepareGrowingCount(listed, shape)
  // Of what a filter asks for, entries tell the sites in a way that SQL reads.
  const isOfSites = shape.conditions.every(({ field }) => field === 'siteId')
  const isTold = listed.isInHistory && isOfSites && wordsOf(shape.search).length === 0
  return isTold ? prepareCountByHistory(listed, shape) : prepareCount(listed, shape)
}

/** `tested` are the values that the conditions compare. */
export type Count = (db: Kysely<Database>, tested: readonly Value[]) => Promise<number>

function prepareCount(listed: Listed, shape: ListQuery): Count {
  const count = prepare<{ total: number | string }>(
    (place) => sql`select count(*) as total from ${sql.table(listed.table)} ${where(listed, shape, place)}`,
  )
  return async (db, tested) => Number((await count(db, tested))[0]?.total)
}

interface Counted {
  upTo: number
  total: number
}

/** Counts what was added since it last counted the same: a long history is as quick to list as a short one. */
function prepareGrowingCount(listed: Listed, shape: ListQuery): Count {
  const id = sql.ref(`${listed.table}.id`)
  const table = sql.table(listed.table)
  const count = prepare<{ total: number | string; upTo: number }>(
    (place) => sql`select count(*) as total, (select coalesce(max(id), 0) from ${table}) as "upTo"
      from ${table} ${where(listed, shape, place, [sql`${id} > ${place()}`])}`,
  )
  const known = new WeakMap<DialectAdapter, Map<string, Counted>>()
  return async (db, tested) => {
    const counts = countsFor(known, db)
    const key = JSON.stringify(tested)
    const before = counts.get(key) ?? { upTo: 0, total: 0 }
    const [added] = await count(db, [before.upTo, ...tested])
    return keep(counts, key, { upTo: Number(added?.upTo), total: before.total + Number(added?.total) })
  }
}

/**
 * Counts all rows once, or those of some sites, and then only what came and went since, by the history: to count a million rows
 * takes longer than to read a page of them.
 */
function prepareCountByHistory(listed: Listed, shape: ListQuery): Count {
  const { table, siteKeyIn } = listed
  const head = sql`(select coalesce(max(id), 0) from changes) as "upTo"`
  const countAll = prepare<{ total: number | string; upTo: number }>(
    (place) => sql`select count(*) as total, ${head} from ${sql.table(table)} ${where(listed, shape, place)}`,
  )
  const countSince = prepare<{ total: number | string; upTo: number }>((place) => {
    const since = place()
    const oneIf = (state: RawBuilder<unknown>) => {
      const told = { ...listed, siteKey: siteKeyIn?.(state) }
      const tests = writeConditions(told, shape.conditions, place)
      return sql`case when ${sql.join([sql`${state} is not null`, ...tests], sql` and `)} then 1 else 0 end`
    }
    return sql`select ${head},
      coalesce(sum(${oneIf(sql.ref('after'))} - ${oneIf(sql.ref('before'))}), 0) as total
      from changes where resource = ${sql.lit(table)} and id > ${since} and action in ${STATE_ACTIONS}`
  })
  const known = new WeakMap<DialectAdapter, Map<string, Counted>>()
  return async (db, tested) => {
    const counts = countsFor(known, db)
    const key = JSON.stringify(tested)
    const before = counts.get(key)
    const [since] = before === undefined ? [] : await countSince(db, [before.upTo, ...tested, ...tested])
    // A history that went back is another one.
    const isOther = before === undefined || since === undefined || since.upTo < before.upTo
    const [all] = isOther ? await countAll(db, tested) : []
    const total = isOther ? Number(all?.total) : before.total + Number(since.total)
    return keep(counts, key, { upTo: Number((all ?? since)?.upTo), total })
  }
}

function countsFor(
  known: WeakMap<DialectAdapter, Map<string, Counted>>,
  db: Kysely<Database>,
): Map<string, Counted> {
  const { adapter } = db.getExecutor()
  const counts = known.get(adapter) ?? new Map<string, Counted>()
  known.set(adapter, counts)
  return counts
}

function keep(counts: Map<string, Counted>, key: string, counted: Counted): number {
  if (counts.size >= SHAPES_MAX) counts.clear()
  counts.set(key, counted)
  return counted.total
}
