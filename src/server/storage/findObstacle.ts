import { INTEGER_MAX, type ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import { isSameValue } from '#charter/kit/values.ts'
import type { Fields, Obstacle, StoredRecord } from '#server/http/store.ts'
import type { Transaction } from './createWriter.ts'
import type { Database, Row } from './database.ts'
import { findMissingImage } from './images.ts'
import { findPlacementObstacle } from './placement.ts'
import { findDuplicates, hasRecord, listReferrerIds, selectById } from './records.ts'
import { type Table, tables } from './tables.ts'
import { columnsOf, foldedColumns } from './toRow.ts'

/**
 * Finds a reason not to write a record: a reference to a missing record or image, or another record with the same unique
 * values.
 */
export async function findObstacle(
  transaction: Transaction<Database>,
  resource: ResourceName,
  fields: Fields,
  changed: readonly string[],
  before: StoredRecord | null,
): Promise<Obstacle | null> {
  const { references, unique } = descriptions[resource]
  for (const [field, target] of Object.entries(references)) {
    if (!changed.includes(field)) continue
    if (fields[field] === null) continue
    const referred = Number(fields[field])
    const isKnown = referred <= INTEGER_MAX && (await hasRecord(transaction, tables[target], referred))
    if (!isKnown) return { kind: 'missingReference', field }
    const isNested =
      target === resource &&
      (await wouldNest(transaction, { table: target, column: field }, referred, before))
    if (isNested) return { kind: 'missingReference', field, isNested }
  }
  const unknown = await findMissingImage(transaction, tables[resource], fields, changed)
  if (unknown !== null) return { kind: 'missingReference', field: unknown }
  const misplaced = await findPlacementObstacle(transaction, resource, fields, changed, before)
  if (misplaced !== null) return misplaced
  const table = tables[resource]
  const siteIds = table.hasSites ? [fields.siteIds].flat().map(Number) : null
  for (const set of unique) {
    if (![...set, 'siteIds'].some((field) => changed.includes(field))) continue
    const row = uniqueKey(table, set, fields, before)
    const records = await findDuplicates(transaction, table, { row, siteIds }, before?.id ?? null)
    if (records.length > 0) return { kind: 'duplicate', records, fields: set }
  }
  return null
}

/** Whether a reference to a record of the same resource goes deeper than one level, or in a circle. */
async function wouldNest(
  transaction: Transaction<Database>,
  reference: Table['referrers'][number],
  referred: number,
  before: StoredRecord | null,
): Promise<boolean> {
  const parent = await selectById(transaction, tables[reference.table], referred)
  if (parent === undefined || parent[reference.column] !== null) return true
  if (before === null) return false
  return before.id === referred || (await listReferrerIds(transaction, reference, before.id)).length > 0
}

/**
 * The values by which a record must be the only one. Two records that looked the same before names were compared folded may
 * go on to do so: a change that leaves a name what it was, folded, only has to differ from the others by the letter. They are looked for
 * by the folded name all the same, which has an index.
 */
function uniqueKey(table: Table, set: readonly string[], fields: Fields, before: StoredRecord | null): Row {
  const folded = foldedColumns(table, set, fields)
  const isAsBefore = before !== null && isSameValue(folded, foldedColumns(table, set, before))
  return isAsBefore ? { ...columnsOf(table, set, fields), ...folded } : folded
}
