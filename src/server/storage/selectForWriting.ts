import type { Transaction } from 'kysely'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { isEmptyValue } from '#charter/kit/values.ts'
import type { Fields, StoredRecord } from '#server/http/store.ts'
import { settleAll } from './settleAll.ts'
import type { Database } from './database.ts'
import { selectAll, selectById, selectByIds } from './records.ts'
import { readLeftOfOne, requireAllAsLeft, requireAsLeft, requireOneAsLeft } from './requireAsLeft.ts'
import { tables } from './tables.ts'

/**
 * Reads a record in order to write over it, or to put it back; undefined when it does not exist. Throws `RecordTampered`
 * unless it is what the history left.
 */
export async function selectForWriting(
  transaction: Transaction<Database>,
  resource: ResourceName,
  id: number,
): Promise<StoredRecord | undefined> {
  const [record, left] = await settleAll([
    selectById(transaction, tables[resource], id),
    readLeftOfOne(transaction, resource, id),
  ])
  const found = new Map([[id, record ? historyStateOf(record) : null]])
  await requireOneAsLeft(transaction, resource, found, left)
  return record
}

/** Reads several records in order to write over them; those that do not exist are left out. */
export async function selectManyForWriting(
  transaction: Transaction<Database>,
  resource: ResourceName,
  ids: readonly number[],
): Promise<StoredRecord[]> {
  const records = await selectByIds(transaction, tables[resource], ids)
  const absent = ids.map((id) => [id, null] as const)
  await requireAsLeft(transaction, resource, new Map([...absent, ...rowsOf(records)]))
  return records
}

/** Compares the whole register with what the history left; throws `RecordTampered` on the first difference. */
export async function requireRegisterAsLeft(transaction: Transaction<Database>): Promise<void> {
  for (const resource of RESOURCE_NAMES) {
    const records = await selectAll(transaction, tables[resource])
    await requireAllAsLeft(transaction, resource, new Map(rowsOf(records)))
  }
}

function rowsOf(records: readonly StoredRecord[]): (readonly [number, Fields])[] {
  return records.map((record) => [record.id, historyStateOf(record)])
}

/**
 * Returns the state of a record for the history, without the counts of other records, and of a register in one language without
 * its empty lists of others.
 */
export function historyStateOf(record: StoredRecord): Fields {
  const state: Fields = {}
  // A whole register is tens of thousands of these: pairs of names and values take four times as long.
  for (const field of Object.keys(record)) {
    const value = record[field]
    if (field === 'cookieCount' || (OF_LANGUAGES.includes(field) && isEmptyValue(value))) continue
    state[field] = value
  }
  return state
}

const OF_LANGUAGES = ['languages', 'translations']
