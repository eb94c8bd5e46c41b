import type { ResourceName } from '#api/resourceNames.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type {
  Author,
  InUse,
  Mention,
  NotFound,
  Saved,
  SiteKept,
  Stale,
  WrittenMany,
} from '#server/http/store.ts'
import { readActSince, readHeadId } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { hasPublished } from './placement.ts'
import { findReferrers, findStanding, type Standing } from './records.ts'
import { selectManyForWriting } from './selectForWriting.ts'
import { tables } from './tables.ts'
import { overwriteRecord, readAtVersion, removeRecord } from './writeRecords.ts'

export async function deleteRecord(
  transaction: Transaction<Database>,
  resource: ResourceName,
  id: number,
  version: number | null,
  author: Author,
): Promise<Saved | NotFound | Stale | InUse | SiteKept> {
  const current = await readAtVersion(transaction, resource, id, version)
  if (current.kind !== 'ok') return current
  const referrers = await findReferrers(transaction, tables[resource], [id])
  if (referrers.count > 0) return { kind: 'inUse', ...referrers }
  const kept = resource === 'sites' ? await clearSite(transaction, id, author) : null
  if (kept !== null) return kept
  await removeRecord(transaction, resource, current.record, author)
  return current
}

export async function deleteRecords(
  transaction: Transaction<Database>,
  resource: ResourceName,
  ids: readonly number[],
  author: Author,
): Promise<WrittenMany | NotFound | InUse | SiteKept> {
  const before = await readHeadId(transaction)
  const referrers = await findReferrers(transaction, tables[resource], ids)
  if (referrers.count > 0) return { kind: 'inUse', ...referrers }
  for (const id of ids) {
    const deleted = await deleteRecord(transaction, resource, id, null, author)
    if (deleted.kind === 'stale') throw new Error('No version of it was read')
    if (deleted.kind !== 'ok') return deleted
  }
  return { kind: 'ok', ids: [...ids], act: await readActSince(transaction, before) }
}

const MENTIONED_MAX = 20

/**
 * Takes a site that never published off the records that stand on others too. One that stands there alone keeps it from being
 * deleted: it would be lost with it.
 */
async function clearSite(
  transaction: Transaction<Database>,
  id: number,
  author: Author,
): Promise<InUse | SiteKept | null> {
  if (id === SITE_ID) return { kind: 'siteKept', reason: 'first' }
  if (await hasPublished(transaction, id)) return { kind: 'siteKept', reason: 'published' }
  const standing = await findStanding(transaction, id)
  const alone = standing.filter(({ siteIds }) => siteIds.length === 1)
  if (alone.length > 0)
    return { kind: 'inUse', records: alone.slice(0, MENTIONED_MAX).map(toMention), count: alone.length }
  for (const resource of ['cookies', 'sections'] as const)
    await takeOff(transaction, resource, standing, id, author)
  return null
}

function toMention({ resource, id, name }: Standing): Mention {
  return { resource, id, name }
}

async function takeOff(
  transaction: Transaction<Database>,
  resource: 'cookies' | 'sections',
  standing: readonly Standing[],
  siteId: number,
  author: Author,
): Promise<void> {
  const ids = standing.filter((one) => one.resource === resource).map(({ id }) => id)
  if (ids.length === 0) return
  for (const record of await selectManyForWriting(transaction, resource, ids)) {
    const siteIds = [record.siteIds].flat().filter((one) => one !== siteId)
    const saved = await overwriteRecord(transaction, resource, record, { ...record, siteIds }, author)
    if (saved.kind !== 'ok')
      throw new Error(`${resource} ${record.id} can't stand on fewer sites: ${saved.kind}`)
  }
}
