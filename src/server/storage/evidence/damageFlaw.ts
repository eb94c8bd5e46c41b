import type { DatabaseSync } from 'node:sqlite'
import type { Flaw } from '#charter/verification/verdict.ts'
import { findDamage } from '../databaseFile/findDamage.ts'
import { parseText } from './parseRows.ts'

/**
 * Checks a database in itself: that its pages, indexes and columns are sound, and that every row which refers to another
 * finds it. Both can be otherwise in a file that reads well, where somebody wrote into it without SQLite's rules. Reads
 * the whole file. Returns the first damage, or null.
 */
export function damageFlaw(database: DatabaseSync): Flaw | null {
  const nowhere = { id: null, entry: null }
  const because = findDamage(database)
  if (because !== null) return { reason: 'damage', ...nowhere, because }
  const lost = database.prepare('pragma foreign_key_check').get()
  if (lost === undefined) return null
  const { table, rowid, parent } = lost
  return {
    reason: 'reference',
    ...nowhere,
    table: parseText(table),
    rowId: Number(rowid),
    target: parseText(parent),
  }
}
