import type { ResourceName } from '#api/resourceNames.ts'
import type { Author, MissingReference, NotFound, ReadVersion, Replaced, Stale } from '#server/http/store.ts'
import { readActSince, readHeadId } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { hasRecord, listReferrerIds } from './records.ts'
import { selectManyForWriting } from './selectForWriting.ts'
import { tables } from './tables.ts'
import { overwriteRecord, readAtVersion, removeRecord } from './writeRecords.ts'

/** Makes all records that refer to one refer to `by` instead, and deletes it. */
export async function replaceRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  { id, version }: ReadVersion,
  by: number,
  author: Author,
): Promise<Replaced | NotFound | Stale | MissingReference> {
  const read = await readAtVersion(transaction, resource, id, version)
  if (read.kind !== 'ok') return read
  if (by === id || !(await hasRecord(transaction, tables[resource], by)))
    return { kind: 'missingReference', field: 'by' }
  const before = await readHeadId(transaction)
  const ids: number[] = []
  for (const referrer of tables[resource].referrers) {
    const referrers = await listReferrerIds(transaction, referrer, id)
    if (referrers.length === 0) continue
    for (const record of await selectManyForWriting(transaction, referrer.table, referrers)) {
      const fields = { ...record, [referrer.column]: by }
      const saved = await overwriteRecord(transaction, referrer.table, record, fields, author)
      if (saved.kind !== 'ok' && saved.kind !== 'missingReference')
        throw new Error('A reference is not part of what must be unique')
      if (saved.kind !== 'ok') return saved
      ids.push(record.id)
    }
  }
  await removeRecord(transaction, resource, read.record, author)
  return { kind: 'ok', ids, act: await readActSince(transaction, before) }
}
