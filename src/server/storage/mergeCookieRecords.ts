import type { Transaction } from 'kysely'
import { cookieSchema } from '#charter/cookie.ts'
import { filledByMerge, mergeCookies } from '#charter/findings/identity/mergeCookies.ts'
import type {
  Author,
  Duplicate,
  InvalidState,
  MissingReference,
  NotFound,
  ReadVersion,
  Saved,
  Stale,
} from '#server/http/store.ts'
import type { Database } from './database.ts'
import { selectById } from './records.ts'
import { rememberedFields } from './rememberedFields.ts'
import { tables } from './tables.ts'
import { overwrite, remove } from './writeRecords.ts'

/** Fills what `kept` leaves empty with what `dropped` says, and deletes that one. */
export async function mergeCookieRecords(
  transaction: Transaction<Database>,
  kept: ReadVersion,
  dropped: ReadVersion,
  author: Author,
): Promise<Saved | NotFound | Stale | Duplicate | MissingReference | InvalidState> {
  const stays = await readAt(transaction, kept)
  if (stays.kind !== 'ok') return stays
  const goes = await readAt(transaction, dropped)
  if (goes.kind !== 'ok') return goes

  const own = rememberedFields(cookieSchema, stays.record)
  if (own.kind === 'invalid') return own
  const others = rememberedFields(cookieSchema, goes.record)
  if (others.kind === 'invalid') return others
  // First, so that the one that stays may get its domain: no two cookies of a name have the same one.
  await remove(transaction, 'cookies', goes.record, author)
  // An entry of the history that changes nothing would only puzzle.
  if (filledByMerge(own.fields, others.fields).length === 0) return stays
  return overwrite(transaction, 'cookies', stays.record, mergeCookies(own.fields, others.fields), author)
}

async function readAt(
  transaction: Transaction<Database>,
  { id, version }: ReadVersion,
): Promise<Saved | NotFound | Stale> {
  const record = await selectById(transaction, tables.cookies, id)
  if (record === undefined) return { kind: 'notFound', id }
  return record.version === version ? { kind: 'ok', record } : { kind: 'stale', current: record }
}
