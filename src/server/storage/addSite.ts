import { placedCookieSchema, placedSectionSchema } from '#charter/register/placement.ts'
import type {
  Author,
  NewSite,
  NotFound,
  Obstacle,
  SavedMany,
  StoredRecord,
  WrittenMany,
} from '#server/http/store.ts'
import { readActSince, readHeadId } from './changes.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'
import { listSiteIds } from './placement.ts'
import { selectAll } from './records.ts'
import { selectForWriting, selectManyForWriting } from './selectForWriting.ts'
import { tables } from './tables.ts'
import { createRecord, overwriteRecord } from './writeRecords.ts'

/** Creates a site with cookies and sections that are in the register already, as one act. */
export async function addSite(
  transaction: Transaction<Database>,
  { fields, from, cookieIds, sectionIds }: NewSite,
  author: Author,
): Promise<WrittenMany | NotFound | Obstacle> {
  const before = await readHeadId(transaction)
  const others = await listSiteIds(transaction)
  const created = await createRecord(transaction, 'sites', fields, author)
  if (created.kind !== 'ok') return created
  const { id } = created.record
  const sections = await placeSections(transaction, { id, others, sectionIds }, author)
  if (sections.kind !== 'ok') return sections
  const cookies = await selectManyForWriting(transaction, 'cookies', cookieIds)
  const unknown = cookieIds.find((cookieId) => !cookies.some((cookie) => cookie.id === cookieId))
  if (unknown !== undefined) return { kind: 'notFound', id: unknown }
  for (const cookie of cookies) {
    const saved = await overwriteRecord(transaction, 'cookies', cookie, placeCookie(cookie, id, from), author)
    if (saved.kind !== 'ok') return saved
  }
  return { kind: 'ok', ids: [id], act: await readActSince(transaction, before) }
}

/** Where the cookie is set on a site of its own, it is there on the new one too. */
function placeCookie(cookie: StoredRecord, id: number, from: number | null): StoredRecord {
  const { siteIds, siteLocations } = placedCookieSchema.shape
  const locations = siteLocations.parse(cookie.siteLocations)
  const own = locations.find(({ siteId }) => siteId === from)
  return {
    ...cookie,
    siteIds: [...siteIds.parse(cookie.siteIds), id],
    siteLocations: own === undefined ? locations : [...locations, { siteId: id, location: own.location }],
  }
}

interface PlacedSections {
  id: number
  others: readonly number[]
  sectionIds: readonly number[]
}

/** Puts the chosen sections on the new site; one that stood on all sites and was not chosen stays on those there were. */
async function placeSections(
  transaction: Transaction<Database>,
  { id, others, sectionIds }: PlacedSections,
  author: Author,
): Promise<{ kind: 'ok' } | NotFound | Obstacle> {
  const sections = await selectAll(transaction, tables.sections)
  const unknown = sectionIds.find((sectionId) => !sections.some((section) => section.id === sectionId))
  if (unknown !== undefined) return { kind: 'notFound', id: unknown }
  for (const section of sections) {
    const siteIds = placedSectionSchema.shape.siteIds.parse(section.siteIds)
    const isChosen = sectionIds.includes(section.id)
    if (isChosen === (siteIds.length === 0)) continue
    const current = await selectForWriting(transaction, 'sections', section.id)
    if (current === undefined) return { kind: 'notFound', id: section.id }
    const fields = { ...current, siteIds: isChosen ? [...siteIds, id] : [...others] }
    const saved = await overwriteRecord(transaction, 'sections', current, fields, author)
    if (saved.kind !== 'ok') return saved
  }
  return { kind: 'ok' }
}

/** Puts the sections of a site in an order of its own. */
export async function orderSections(
  transaction: Transaction<Database>,
  siteId: number,
  ids: readonly number[],
  author: Author,
): Promise<SavedMany | NotFound> {
  const site = await selectForWriting(transaction, 'sites', siteId)
  if (site === undefined) return { kind: 'notFound', id: siteId }
  const known = new Set((await selectAll(transaction, tables.sections)).map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) return { kind: 'notFound', id: unknown }
  const saved = await overwriteRecord(transaction, 'sites', site, { ...site, sectionOrder: [...ids] }, author)
  if (saved.kind !== 'ok') throw new Error(`A site can't order its sections: ${saved.kind}`)
  return { kind: 'ok', ids: [...ids] }
}
