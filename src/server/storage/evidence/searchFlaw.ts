import { DatabaseSync } from 'node:sqlite'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Flaw } from '#charter/verification/verdict.ts'
import { tables } from '../tables.ts'
import { parseText } from './parseRows.ts'

/**
 * Makes the indexes that searches use anew, from the column `searchText` of the rows, and compares them with those of the
 * file, trigram by trigram. Returns the first record with which they differ, or null. Costs about half a second for 10,000
 * cookies.
 */
export function searchFlaw(database: DatabaseSync): Flaw | null {
  for (const { name, isSearchIndexed } of Object.values(tables)) {
    const recordId = isSearchIndexed ? differingRow(database, name) : null
    if (recordId !== null) return { reason: 'search', id: null, entry: null, resource: name, recordId }
  }
  return null
}

function differingRow(database: DatabaseSync, resource: ResourceName): number | null {
  const made = makeIndex(database, resource)
  try {
    const index = `${resource}_search`
    const found = readTrigrams(database, index)
    const expected = readTrigrams(made, index)
    for (const trigram of new Set([...found.trigrams, ...expected.trigrams])) {
      const [ids, otherIds] = [found.idsOf(trigram), expected.idsOf(trigram)]
      if (ids !== otherIds) return smallestDifference(ids.split(','), otherIds.split(','))
    }
    return null
  } finally {
    made.close()
  }
}

/** Makes the index in memory. */
function makeIndex(database: DatabaseSync, resource: ResourceName): DatabaseSync {
  const index = `${resource}_search`
  const made = new DatabaseSync(':memory:')
  const definition = database.prepare('select sql from sqlite_schema where name = ?').get(index)
  made.exec(parseText(definition?.['sql']))
  made.exec('begin')
  const insert = made.prepare(`insert into ${index} (rowid, "searchText") values (?, ?)`)
  for (const { id, searchText } of database.prepare(`select id, "searchText" from ${resource}`).iterate())
    insert.run(Number(id), parseText(searchText))
  made.exec('commit')
  return made
}

interface Trigrams {
  trigrams: string[]
  /** The ids of the rows that have it, between commas. */
  idsOf(trigram: string): string
}

/** Reads an index by tables that only this connection has. */
function readTrigrams(database: DatabaseSync, index: string): Trigrams {
  database.exec(`create virtual table temp.trigrams using fts5vocab(main, ${index}, row);
    create virtual table temp.places using fts5vocab(main, ${index}, instance)`)
  const select = database.prepare('select group_concat(doc) as ids from temp.places where term = ?')
  const terms = database.prepare('select term from temp.trigrams').all()
  return {
    trigrams: terms.map(({ term }) => parseText(term)),
    idsOf: (trigram) => parseText(select.get(trigram)?.['ids']),
  }
}

function smallestDifference(some: readonly string[], others: readonly string[]): number {
  const [one, other] = [new Set(some), new Set(others)]
  const differing = [...some.filter((id) => !other.has(id)), ...others.filter((id) => !one.has(id))]
  return Math.min(...differing.filter(Boolean).map(Number))
}
