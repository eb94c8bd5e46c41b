import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import type { Flaw } from '#charter/verification/verdict.ts'
import type { Row } from '../database.ts'
import { tables } from '../tables.ts'
import { accountKeys, toRow } from '../toRow.ts'
import type { Soon } from './evidence.ts'
import { type EvidenceRow, parseLiveRecord, parseText } from './parseRows.ts'

/**
 * Works out again the columns that lists are searched and sorted by, and that records are told apart by, and compares
 * them with those in the rows. Returns the first difference, or null. Rows of an earlier layout may have others.
 */
export async function derivedFlaw(readTable: (name: string) => Soon<EvidenceRow[]>): Promise<Flaw | null> {
  for (const resource of RESOURCE_NAMES) {
    const table = tables[resource]
    for (const row of await readTable(resource)) {
      const derived = Object.entries(toRow(table, parseLiveRecord(resource, row).record))
      const found = differingColumn(
        row,
        derived.filter(([column]) => !table.written.includes(column)),
      )
      if (found !== undefined) return flawOf(resource, row, found)
    }
  }
  for (const row of await readTable('users')) {
    const keys = accountKeys({ name: parseText(row.name), email: parseText(row.email) })
    const found = differingColumn(row, Object.entries(keys))
    if (found !== undefined) return flawOf('users', row, found)
  }
  return null
}

function differingColumn(
  row: EvidenceRow,
  derived: [column: string, value: Row[string]][],
): string | undefined {
  return derived.find(([column, value]) => row[column] !== value)?.[0]
}

function flawOf(resource: string, row: EvidenceRow, column: string): Flaw {
  return { reason: 'derived', id: null, entry: null, resource, recordId: Number(row.id), column }
}
