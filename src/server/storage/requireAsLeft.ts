import { type Kysely, sql } from 'kysely'
import { differingField } from '#charter/history/differingField.ts'
import { parseRecord } from '#charter/verification/evidence.ts'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import type { Fields } from '#server/http/store.ts'
import { RecordTampered } from '#server/http/storeErrors.ts'
import { settleAll } from './settleAll.ts'
import type { Database } from './database.ts'
import { prepare } from './prepare.ts'

/** The rows of some records, as the history has records; null for one that has no row. */
export type FoundRows = ReadonlyMap<number, Fields | null>

/**
 * Compares rows with what the history left of them, before anything is written over them: the entry of a write would
 * otherwise state as its beginning what somebody put into the database without one. Throws `RecordTampered` on the first
 * difference. A position is compared unless an entry of an earlier program moved the record, which does not state it.
 */
export async function requireAsLeft(
  transaction: Kysely<Database>,
  resource: string,
  found: FoundRows,
): Promise<void> {
  if (found.size === 0) return
  const left = await readLastStates(transaction, resource, [...found.keys()])
  await compareRows(transaction, resource, found, left)
}

/** What the history left of one record: its last entry, and the last orders since. */
export interface LeftOfOne {
  states: readonly StateRow[]
  orders: readonly OrderRow[]
}

/** Reads what the history left of a record, in statements of which none waits for another. */
export async function readLeftOfOne(
  transaction: Kysely<Database>,
  resource: string,
  id: number,
): Promise<LeftOfOne> {
  const [states, orders] = await settleAll([
    selectLastState(transaction, [resource, id]),
    selectOrdersSince(transaction, [resource, resource, id]),
  ])
  return { states, orders }
}

/** Does what `requireAsLeft` does, for one record of which that was read already. */
export async function requireOneAsLeft(
  transaction: Kysely<Database>,
  resource: string,
  found: FoundRows,
  { states, orders }: LeftOfOne,
): Promise<void> {
  await compareRows(transaction, resource, found, lastStates(states), orders)
}

/** Does the same for all rows of a resource. */
export async function requireAllAsLeft(
  transaction: Kysely<Database>,
  resource: string,
  rows: FoundRows,
): Promise<void> {
  const left = await readLastStates(transaction, resource, null)
  const absent = [...left.keys()].filter((id) => !rows.has(id)).map((id) => [id, null] as const)
  await compareRows(transaction, resource, new Map([...rows, ...absent]), left)
}

async function compareRows(
  transaction: Kysely<Database>,
  resource: string,
  found: FoundRows,
  left: ReadonlyMap<number, LastState>,
  lastOrders: readonly OrderRow[] | null = null,
): Promise<void> {
  const places = await findPlaces(transaction, resource, left, lastOrders)
  for (const [id, row] of found) {
    const state = left.get(id)?.record ?? null
    if (row === null && state === null) continue
    const field =
      row === null || state === null
        ? 'id'
        : differingField(resource, placed(state, row, places.get(id)), row)
    if (field !== undefined) throw new RecordTampered(`${resource}/${id}`, field)
  }
}

/** The state with the position that a later order gave it; with that of the row when the order does not state it. */
function placed(state: Fields, row: Fields, place: number | null | undefined): Fields {
  return place === undefined ? state : { ...state, position: place ?? row.position }
}

/** The last entry about a record, and what it left; null after a deletion. */
interface LastState {
  entry: number
  record: Fields | null
}

interface StateRow {
  id: number
  recordId: number
  after: string | null
}

/** The actions whose entries state what a record was and became. */
export const STATE_ACTIONS = sql`('create', 'update', 'delete', 'restore')`

const selectLastState = prepare<StateRow>(
  (place) => sql`select id, "recordId", after from changes
    where resource = ${place()} and "recordId" = ${place()} and action in ${STATE_ACTIONS}
    order by id desc limit 1`,
)

async function readLastStates(
  transaction: Kysely<Database>,
  resource: string,
  ids: readonly number[] | null,
): Promise<Map<number, LastState>> {
  return lastStates(await selectLastStates(transaction, resource, ids))
}

function lastStates(rows: readonly StateRow[]): Map<number, LastState> {
  return new Map(
    rows.map(({ id, recordId, after }) => [
      recordId,
      { entry: id, record: after === null ? null : parseRecord(after) },
    ]),
  )
}

async function selectLastStates(
  transaction: Kysely<Database>,
  resource: string,
  ids: readonly number[] | null,
): Promise<StateRow[]> {
  const which = ids === null ? sql`"recordId" is not null` : sql`"recordId" in (${sql.join(ids)})`
  const { rows } = await sql<StateRow>`select last.id, last."recordId", last.after
    from (select distinct "recordId" as id from changes where resource = ${resource} and ${which}) subject
    join changes last on last.id = (
      select entry.id from changes entry
      where entry.resource = ${resource} and entry."recordId" = subject.id and entry.action in ${STATE_ACTIONS}
      order by entry.id desc limit 1)`.execute(transaction)
  return rows
}

const ORDERS_AT_ONCE = 20

interface OrderRow {
  id: number
  after: string | null
}

/** Selects the last orders after the last entry about a record. */
const selectOrdersSince = prepare<OrderRow>(
  (place) => sql`select id, after from changes
    where resource = ${place()} and "recordId" is null and action = 'reorder' and id > (
      select coalesce(max(id), 0) from changes
      where resource = ${place()} and "recordId" = ${place()} and action in ${STATE_ACTIONS})
    order by id desc limit ${sql.lit(ORDERS_AT_ONCE)}`,
)

const selectOrders = prepare<OrderRow>(
  (place) => sql`select id, after from changes
    where resource = ${place()} and "recordId" is null and id > ${place()} and id < ${place()}
      and action = 'reorder'
    order by id desc limit ${sql.lit(ORDERS_AT_ONCE)}`,
)

/**
 * Finds the positions that orders gave to records after their last entries; null where an order does not state them.
 * `lastOrders` are the first that would be read, if they were read already.
 */
async function findPlaces(
  transaction: Kysely<Database>,
  resource: string,
  left: ReadonlyMap<number, LastState>,
  lastOrders: readonly OrderRow[] | null,
): Promise<Map<number, number | null>> {
  const places = new Map<number, number | null>()
  let oldest = INTEGER_MAX
  for (const { entry } of left.values()) oldest = Math.min(oldest, entry)
  let orders = lastOrders
  for (let before = INTEGER_MAX; places.size < left.size; orders = null) {
    orders ??= await selectOrders(transaction, [resource, oldest, before])
    for (const order of orders) {
      before = order.id
      for (const [id, position] of parsePlaces(order.after)) {
        const last = left.get(id)
        if (last !== undefined && last.entry < order.id && !places.has(id)) places.set(id, position)
      }
    }
    if (orders.length < ORDERS_AT_ONCE) break
  }
  return places
}

function parsePlaces(after: string | null): [id: number, position: number | null][] {
  const { ids, positions } = parseRecord(after)
  const stated: unknown[] = Array.isArray(positions) ? positions : []
  return Array.isArray(ids)
    ? ids.map((id, index) => [Number(id), index in stated ? Number(stated[index]) : null])
    : []
}
