import type { Transaction } from 'kysely'
import { cookieSchema } from '#charter/register/cookie.ts'
import { listFilledFields, isMergeable, mergeCookies } from '#charter/findings/identity/mergeCookies.ts'
import type {
  Author,
  Duplicate,
  InvalidState,
  MissingReference,
  NotFound,
  OtherTracker,
  ReadVersion,
  Saved,
  Stale,
} from '#server/http/store.ts'
import type { Database } from './database.ts'
import { parseEarlierFields } from './restoreRecord.ts'
import { overwriteRecord, readAtVersion, removeRecord } from './writeRecords.ts'

/** Fills the empty fields of `target` from `source`, and deletes `source`. */
export async function mergeCookieRecords(
  transaction: Transaction<Database>,
  target: ReadVersion,
  source: ReadVersion,
  author: Author,
): Promise<Saved | NotFound | Stale | OtherTracker | Duplicate | MissingReference | InvalidState> {
  const targetRead = await readAtVersion(transaction, 'cookies', target.id, target.version)
  if (targetRead.kind !== 'ok') return targetRead
  const sourceRead = await readAtVersion(transaction, 'cookies', source.id, source.version)
  if (sourceRead.kind !== 'ok') return sourceRead

  const targetState = parseEarlierFields(cookieSchema, targetRead.record)
  if (targetState.kind === 'invalid') return targetState
  const sourceState = parseEarlierFields(cookieSchema, sourceRead.record)
  if (sourceState.kind === 'invalid') return sourceState
  if (!isMergeable({ ...sourceState.fields, id: source.id }, { ...targetState.fields, id: target.id }))
    return { kind: 'otherTracker' }
  // The deletion comes first, so that `target` may get its domain: a name and a domain must be unique together.
  await removeRecord(transaction, 'cookies', sourceRead.record, author)
  // Without a field to fill, no entry is written, because one that changes nothing would confuse its readers.
  if (listFilledFields(targetState.fields, sourceState.fields).length === 0) return targetRead
  return overwriteRecord(
    transaction,
    'cookies',
    targetRead.record,
    mergeCookies(targetState.fields, sourceState.fields),
    author,
  )
}
