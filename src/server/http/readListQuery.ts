import { type ListQuery, parseListQuery, type QueryParse, type Sort } from '#api/listQuery.ts'
import type { ComparableFields } from '#api/resources.ts'
import { DEFAULT_TIME_ZONE } from '#charter/kit/days.ts'
import { type Call, readParameters } from './route.ts'
import type { Store } from './store.ts'

/** A bound, which may be a day. */
const BOUND = /_[gl]te"/

/**
 * Reads the query of a list. Only a bound can be a day in the register's time zone, which is looked up for one alone: lists are
 * what the screens ask for most.
 */
export async function readListQuery(
  c: Call,
  store: Store,
  fields: ComparableFields,
  order: Sort,
): Promise<QueryParse<ListQuery>> {
  const parameters = readParameters(c)
  const timeZone = BOUND.test(parameters.get('filter') ?? '') ? await store.timeZone() : DEFAULT_TIME_ZONE
  return parseListQuery(parameters, fields, order, timeZone)
}
