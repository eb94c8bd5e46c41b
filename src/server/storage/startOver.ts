import type { ResourceName } from '#api/resourceNames.ts'
import type { AlreadyPublished, Author, NewContent, WrittenMany } from '#server/http/store.ts'
import { readActSince, readHeadId } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { findLastPublication } from './publications.ts'
import { selectAll } from './records.ts'
import { requireRegisterAsLeft } from './selectForWriting.ts'
import { tables } from './tables.ts'
import { createRecord, removeRecord } from './writeRecords.ts'

// Cookies refer to the others, so they go first.
const REFERRING_FIRST: readonly ResourceName[] = ['cookies', 'categories', 'providers', 'sections']

/** Replaces all records but the site, as one act. What was published can't be started over: its history would read as a loss. */
export async function startOver(
  transaction: Transaction<Database>,
  content: NewContent,
  author: Author,
): Promise<WrittenMany | AlreadyPublished> {
  await requireRegisterAsLeft(transaction)
  if ((await findLastPublication(transaction, null)) !== null) return { kind: 'alreadyPublished' }
  const before = await readHeadId(transaction)
  for (const resource of REFERRING_FIRST)
    for (const record of await selectAll(transaction, tables[resource]))
      await removeRecord(transaction, resource, record, author)
  const ids: number[] = []
  for (const resource of ['categories', 'sections'] as const)
    for (const fields of content[resource]) {
      const created = await createRecord(transaction, resource, fields, author)
      if (created.kind !== 'ok') throw new Error(`A new register can't hold its ${resource}: ${created.kind}`)
      ids.push(created.record.id)
    }
  return { kind: 'ok', ids, act: await readActSince(transaction, before) }
}
