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
import { rememberedFields } from './restoreRecord.ts'
import { overwrite, readAt, remove } from './writeRecords.ts'

/** Fills what `kept` leaves empty with what `dropped` says, and deletes that one. */
export async function mergeCookieRecords(
  transaction: Transaction<Database>,
  kept: ReadVersion,
  dropped: ReadVersion,
  author: Author,
): Promise<Saved | NotFound | Stale | OtherTracker | Duplicate | MissingReference | InvalidState> {
  const stays = await readAt(transaction, 'cookies', kept.id, kept.version)
  if (stays.kind !== 'ok') return stays
  const goes = await readAt(transaction, 'cookies', dropped.id, dropped.version)
  if (goes.kind !== 'ok') return goes

  const own = rememberedFields(cookieSchema, stays.record)
  if (own.kind === 'invalid') return own
  const others = rememberedFields(cookieSchema, goes.record)
  if (others.kind === 'invalid') return others
  if (!isMergeable({ ...others.fields, id: dropped.id }, { ...own.fields, id: kept.id }))
    return { kind: 'otherTracker' }
  // First, so that the one that stays may get its domain: no two cookies of a name have the same one.
  await remove(transaction, 'cookies', goes.record, author)
  // An entry of the history that changes nothing would only puzzle.
  if (listFilledFields(own.fields, others.fields).length === 0) return stays
  return overwrite(transaction, 'cookies', stays.record, mergeCookies(own.fields, others.fields), author)
}
