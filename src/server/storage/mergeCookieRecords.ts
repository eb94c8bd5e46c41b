import { type PlacedCookie, placedCookieSchema } from '#charter/register/placement.ts'
import { listFilledFields, isMergeable, mergeCookies } from '#charter/findings/identity/mergeCookies.ts'
import { baseTextOf, findTranslation, type Translation } from '#charter/register/translation.ts'
import type {
  Author,
  InvalidState,
  NotFound,
  Obstacle,
  OtherTracker,
  ReadVersion,
  Saved,
  Stale,
} from '#server/http/store.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { parseEarlierFields } from './restoreRecord.ts'
import { overwriteRecord, readAtVersion, removeRecord } from './writeRecords.ts'

/** Fills the empty fields of `target` from `source`, and deletes `source`. */
export async function mergeCookieRecords(
  transaction: Transaction<Database>,
  target: ReadVersion,
  source: ReadVersion,
  author: Author,
): Promise<Saved | NotFound | Stale | OtherTracker | Obstacle | InvalidState> {
  const targetRead = await readAtVersion(transaction, 'cookies', target.id, target.version)
  if (targetRead.kind !== 'ok') return targetRead
  const sourceRead = await readAtVersion(transaction, 'cookies', source.id, source.version)
  if (sourceRead.kind !== 'ok') return sourceRead

  const targetState = parseEarlierFields(placedCookieSchema, targetRead.record)
  if (targetState.kind === 'invalid') return targetState
  const sourceState = parseEarlierFields(placedCookieSchema, sourceRead.record)
  if (sourceState.kind === 'invalid') return sourceState
  if (!isMergeable({ ...sourceState.fields, id: source.id }, { ...targetState.fields, id: target.id }))
    return { kind: 'otherTracker' }
  // The deletion comes first, so that `target` may get its domain: a name and a domain must be unique together.
  await removeRecord(transaction, 'cookies', sourceRead.record, author)
  const merged = mergePlacement(mergeCookies(targetState.fields, sourceState.fields), sourceState.fields)
  // Without a field to fill, no entry is written, because one that changes nothing would confuse its readers.
  const isFilled = listFilledFields(targetState.fields, sourceState.fields).length > 0
  if (!isFilled && merged.siteIds.length === targetState.fields.siteIds.length) return targetRead
  return overwriteRecord(transaction, 'cookies', targetRead.record, merged, author)
}

/** The kept record stands on the sites of both, where either of them is set. */
function mergePlacement(kept: PlacedCookie, dropped: PlacedCookie): PlacedCookie {
  const added = dropped.siteIds.filter((id) => !kept.siteIds.includes(id))
  const locations = added.map((siteId) => {
    const own = dropped.siteLocations.find((one) => one.siteId === siteId)
    return { siteId, location: own?.location ?? dropped.location }
  })
  return {
    ...kept,
    siteIds: [...kept.siteIds, ...added].toSorted((one, other) => one - other),
    siteLocations: [...kept.siteLocations, ...locations],
    translations: mergeTranslations(kept, dropped),
  }
}

/** The translations of the kept record, and of the dropped one those of the same words. */
function mergeTranslations(kept: PlacedCookie, dropped: PlacedCookie): Translation[] {
  const added = dropped.translations.filter(
    ({ language, field }) =>
      findTranslation(kept, language, field) === undefined &&
      baseTextOf(kept, field) !== '' &&
      baseTextOf(kept, field) === baseTextOf(dropped, field),
  )
  return [...kept.translations, ...added]
}
