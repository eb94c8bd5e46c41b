import { type PlacedCookie, placedCookieSchema } from '#charter/register/placement.ts'
import type {
  Author,
  LastSite,
  NotFound,
  Obstacle,
  ReadVersion,
  Saved,
  SitePlacing,
  Stale,
  StoredRecord,
  WrittenMany,
} from '#server/http/store.ts'
import { copyAcceptances } from './acceptances.ts'
import { readActSince, readHeadId } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { type GrantCheck, mayAlso } from './grantCheck.ts'
import { selectManyForWriting } from './selectForWriting.ts'
import { createRecord, overwriteRecord, readAtVersion } from './writeRecords.ts'

/** Puts cookies on a site, or takes them off it, as one act. One that stands there already, or does not, is left as it is. */
export async function placeCookies(
  transaction: Transaction<Database>,
  ids: readonly number[],
  { siteId, stands }: SitePlacing,
  author: Author,
): Promise<WrittenMany | NotFound | Obstacle | LastSite> {
  const before = await readHeadId(transaction)
  const cookies = await selectManyForWriting(transaction, 'cookies', ids)
  const unknown = ids.find((id) => !cookies.some((cookie) => cookie.id === id))
  if (unknown !== undefined) return { kind: 'notFound', id: unknown }
  const others = cookies.filter((cookie) => sitesOf(cookie).includes(siteId) !== stands)
  const alone = stands ? [] : others.filter((cookie) => sitesOf(cookie).length === 1)
  if (alone.length > 0) return refuseLastSite(alone)
  for (const cookie of others) {
    const sites = sitesOf(cookie)
    const siteIds = stands ? sortIds([...sites, siteId]) : sites.filter((id) => id !== siteId)
    const saved = await overwriteRecord(transaction, 'cookies', cookie, { ...cookie, siteIds }, author)
    if (saved.kind !== 'ok') return saved
  }
  return { kind: 'ok', ids: others.map(({ id }) => id), act: await readActSince(transaction, before) }
}

interface Splitting {
  siteId: number
  /** Says whether the author may answer for findings, so that the answers for the cookie's hold for the copy too. */
  checkGrant: GrantCheck
}

/** Makes a copy of a cookie for one site, which the cookie itself no longer stands on, as one act. */
export async function splitCookie(
  transaction: Transaction<Database>,
  { id, version }: ReadVersion,
  { siteId, checkGrant }: Splitting,
  author: Author,
): Promise<Saved | NotFound | Stale | Obstacle | LastSite> {
  const read = await readAtVersion(transaction, 'cookies', id, version)
  if (read.kind !== 'ok') return read
  const { record } = read
  const sites = sitesOf(record)
  const rest = sites.filter((one) => one !== siteId)
  if (rest.length === 0) return refuseLastSite([record])
  // It comes first, so that both may have one name.
  if (rest.length < sites.length) {
    const left = await overwriteRecord(transaction, 'cookies', record, { ...record, siteIds: rest }, author)
    if (left.kind !== 'ok') return left
  }
  const own = locationsOf(record).find((one) => one.siteId === siteId)
  const location = own?.location ?? record.location
  const copy = { ...record, siteIds: [siteId], siteLocations: [], location, reviewedOn: null }
  const created = await createRecord(transaction, 'cookies', copy, author)
  if (created.kind === 'ok' && (await mayAlso(checkGrant, transaction, author, ANSWERING)))
    await copyAcceptances(transaction, { resource: 'cookies', from: id, to: created.record.id }, author)
  return created
}

const ANSWERING = { resource: 'findings', action: 'create' } as const

const { siteIds, siteLocations } = placedCookieSchema.shape

function sitesOf(cookie: StoredRecord): PlacedCookie['siteIds'] {
  return siteIds.parse(cookie.siteIds)
}

function locationsOf(cookie: StoredRecord): PlacedCookie['siteLocations'] {
  return siteLocations.parse(cookie.siteLocations)
}

function sortIds(ids: readonly number[]): number[] {
  return ids.toSorted((one, other) => one - other)
}

const MENTIONED_MAX = 20

function refuseLastSite(cookies: readonly StoredRecord[]): LastSite {
  const records = cookies
    .slice(0, MENTIONED_MAX)
    .map(({ id, name }) => ({ resource: 'cookies', id, name: String(name) }) as const)
  return { kind: 'lastSite', records, count: cookies.length }
}
