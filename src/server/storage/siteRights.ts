import { type Kysely, sql } from 'kysely'
import { mayWriteOn } from '#api/access.ts'
import { INTEGER_MAX, type ResourceName } from '#api/resourceNames.ts'
import type { Change } from '#charter/history/change.ts'
import { isSameValue } from '#charter/kit/values.ts'
import { placedCookieSchema, placedSectionSchema } from '#charter/register/placement.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { Fields } from '#server/http/store.ts'
import { SitesForbidden } from '#server/http/storeErrors.ts'
import { listChangesSince, readHeadId } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { listReordered, type OrderedResource } from './orderRights.ts'
import { selectByIds } from './records.ts'
import { tables } from './tables.ts'
import { listSitesWithProviderTable, listUnusedProviders } from './unusedProviders.ts'

/**
 * Does a write of somebody whose account is limited to sites: null for all of them. Whatever the write is, what it did is read from
 * the entries that it left in the history, so that no route can escape it. Throws `SitesForbidden` where that shows on another site.
 * `about` names sites that the write is about, which are asked for before it begins.
 */
export async function writeWithinSites<Outcome extends { kind: string }>(
  transaction: Transaction<Database>,
  siteIds: readonly number[] | null,
  about: readonly number[],
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  if (siteIds === null) return work()
  const sites = await readSiteNames(transaction)
  const own = siteIds.filter((id) => sites.has(id))
  requireSites(about.filter((id) => sites.has(id) || own.length === 0))
  const before = await readHeadId(transaction)
  const unused = await listUnusedProviders(transaction)
  const outcome = await work()
  // What is refused for another reason is undone as a whole.
  if (outcome.kind !== 'ok') return outcome
  const changes = await listChangesSince(transaction, before)
  for (const change of changes) {
    if (change.action === 'refuse' || change.resource === 'users') continue
    if (own.length === 0) throw new SitesForbidden('none', [])
    const isAdded = change.resource === 'sites' && change.action === 'create'
    if (isAdded) throw new SitesForbidden('adding', [])
    requireSites(
      changes.length === 1 && isOrder(change)
        ? await listReordered(transaction, change.resource, change)
        : await listSitesOf(transaction, change, [...sites.keys()]),
    )
  }
  if (!isSameValue(unused, await listUnusedProviders(transaction)))
    requireSites(await listSitesWithProviderTable(transaction, [...sites.keys()]))
  return outcome

  function requireSites(needed: readonly number[]): void {
    if (needed.length === 0) return
    if (own.length === 0) throw new SitesForbidden('none', [])
    if (mayWriteOn({ siteIds: own }, needed)) return
    const missing = needed.filter((id) => !own.includes(id))
    throw new SitesForbidden(
      'others',
      missing.map((id) => ({ id, name: sites.get(id) ?? String(id) })),
    )
  }
}

/** An order of records; that of a site's own sections is a change of the site. */
function isOrder(change: Change): change is Change & { resource: OrderedResource } {
  const { action, resource } = change
  return action === 'reorder' && ['cookies', 'sections', 'categories'].includes(resource)
}

async function readSiteNames(db: Kysely<Database>): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, "platformName" as name from sites order by id`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Lists the sites whose charters an entry changes, each once. A kind of entry that is not known here counts for all of them. */
async function listSitesOf(
  transaction: Transaction<Database>,
  { resource, recordId, before, after }: Change,
  all: readonly number[],
): Promise<number[]> {
  switch (resource) {
    case 'cookies':
    case 'sections':
      return recordId === null
        ? listSitesWith(transaction, resource, listMoved(before, after), all)
        : listChangedSites(before, after, all)
    case 'providers':
    case 'categories':
      return listSitesWith(
        transaction,
        resource,
        recordId === null ? listMoved(before, after) : [recordId],
        all,
      )
    case 'sites':
      return recordId === null || isOtherTimeZone(recordId, before, after) ? [...all] : [recordId]
    case 'publications':
    case 'earlierPages':
    case 'readyNotes':
      return [siteIn(after ?? before)]
    case 'imports':
      // The entries of its records say it.
      return []
    case 'findings':
      return listSitesFound(transaction, after ?? before, all)
    default:
      return [...all]
  }
}

/** The register has one time zone, in which the pages of all sites say their days: that of the first site. */
function isOtherTimeZone(siteId: number, before: Fields | null, after: Fields | null): boolean {
  return siteId === SITE_ID && before?.timeZone !== after?.timeZone
}

/** Another site than the first is named. */
function siteIn(facts: Fields | null): number {
  return Number(facts?.siteId ?? SITE_ID)
}

/** The records that an order gave another place. */
function listMoved(before: Fields | null, after: Fields | null): number[] {
  const places = [before?.ids].flat().map(Number)
  return [after?.ids]
    .flat()
    .map(Number)
    .filter((id, index) => places[index] !== id)
}

/** What the server sets, and what says where a record stands. */
const PLACED = ['siteIds', 'siteLocations', 'version', 'createdAt', 'updatedAt']

/**
 * The sites that a cookie or a section stood on or stands on. Where nothing but that changed, those that it was put on or taken off:
 * the others show it as they did.
 */
function listChangedSites(before: Fields | null, after: Fields | null, all: readonly number[]): number[] {
  const touched = new Set([...sitesOf(before, all), ...sitesOf(after, all)])
  if (before === null || after === null || !isSameBesides(before, after)) return [...touched]
  // On all sites, it is also on those to come.
  if (isOnAll(before) !== isOnAll(after)) return [...all]
  const changed = [...touched].filter((id) => standingOn(before, id) !== standingOn(after, id))
  return changed.length > 0 ? changed : [...touched]
}

function isSameBesides(before: Fields, after: Fields): boolean {
  const fields = Object.keys({ ...before, ...after }).filter((field) => !PLACED.includes(field))
  return fields.every((field) => isSameValue(before[field] ?? null, after[field] ?? null))
}

/** Of an entry from before there were several, the sites that its record stood on then. */
function namedSites(state: Fields): number[] {
  const isCookie = 'categoryId' in state
  return (isCookie ? placedCookieSchema : placedSectionSchema).shape.siteIds.parse(state.siteIds)
}

function sitesOf(state: Fields | null, all: readonly number[]): readonly number[] {
  if (state === null) return []
  return isOnAll(state) ? all : namedSites(state)
}

function isOnAll(state: Fields): boolean {
  return namedSites(state).length === 0
}

/** Where a record is on a site; null where it is not. */
function standingOn(state: Fields, siteId: number): string | null {
  if (!isOnAll(state) && !namedSites(state).includes(siteId)) return null
  const own = placedCookieSchema.shape.siteLocations.parse(state.siteLocations)
  return own.find((one) => one.siteId === siteId)?.location ?? ''
}

/** Lists the sites that show one of these records, as it is now. */
async function listSitesWith(
  db: Kysely<Database>,
  resource: Exclude<ResourceName, 'sites'>,
  ids: readonly number[],
  all: readonly number[],
): Promise<number[]> {
  if (ids.length === 0) return []
  if (resource === 'providers' || resource === 'categories') return listSitesUsing(db, resource, ids)
  const records = await selectByIds(db, tables[resource], ids)
  return [...new Set(records.flatMap((record) => sitesOf(record, all)))]
}

/**
 * Lists the sites of the cookies of these providers or categories, and of the categories under those. One without cookies is
 * nobody's: whoever edits may write it, unless a table of providers shows it.
 */
async function listSitesUsing(
  db: Kysely<Database>,
  resource: 'providers' | 'categories',
  ids: readonly number[],
): Promise<number[]> {
  const column = resource === 'providers' ? sql.ref('providerId') : sql.ref('categoryId')
  const under = sql`select id from categories where "parentId" in (${sql.join(ids)})`
  const which = resource === 'providers' ? sql`` : sql` or ${column} in (${under})`
  const { rows } = await sql<{ siteIds: string }>`
    select distinct "siteIds" from cookies where ${column} in (${sql.join(ids)})${which}`.execute(db)
  return [
    ...new Set(rows.flatMap(({ siteIds }) => placedCookieSchema.shape.siteIds.parse(JSON.parse(siteIds)))),
  ]
}

/** Lists the sites that show the record of a finding. One that is gone shows nowhere. */
async function listSitesFound(
  transaction: Transaction<Database>,
  found: Fields | null,
  all: readonly number[],
): Promise<number[]> {
  const id = Math.min(Number(found?.recordId), INTEGER_MAX)
  switch (found?.resource) {
    case 'cookies':
    case 'sections':
    case 'providers':
    case 'categories':
      return listSitesWith(transaction, found.resource, [id], all)
    case 'sites':
      return [id]
    case 'publications': {
      const version = await transaction
        .selectFrom('publications')
        .select('siteId')
        .where('id', '=', id)
        .executeTakeFirst()
      return version === undefined ? [] : [version.siteId]
    }
    default:
      return [...all]
  }
}
