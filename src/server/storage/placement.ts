import { type Kysely, sql } from 'kysely'
import { INTEGER_MAX, type ResourceName } from '#api/resourceNames.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { slugOf } from '#charter/register/slug.ts'
import { placedCookieSchema, placedSectionSchema } from '#charter/register/placement.ts'
import type { Fields, MissingReference, SlugPublished, StoredRecord } from '#server/http/store.ts'
import { completeTranslations } from './completeTranslations.ts'
import type { Database } from './database.ts'

/**
 * Completes what fields say of sites and in other languages: what a body leaves out, and a slug for a site that has none. Of the locations of single
 * sites those stay that say another place, on a site that the cookie stands on.
 */
export async function completePlacement(
  transaction: Kysely<Database>,
  resource: ResourceName,
  given: Fields,
  before: StoredRecord | null,
): Promise<Fields> {
  const placed = { ...(before !== null && placementOf(before)), ...given }
  const fields: Fields = { ...placed, translations: completeTranslations(placed, before) }
  switch (resource) {
    case 'cookies':
      return { ...fields, ...placeCookie(fields) }
    case 'sections':
      return { ...fields, siteIds: placedSectionSchema.shape.siteIds.parse(fields.siteIds) }
    case 'sites':
      return {
        archived: '',
        charterList: '',
        sectionOrder: [],
        ...fields,
        // The first site has it for all.
        ...(before !== null && before.id !== SITE_ID && { charterList: '' }),
        languages: otherLanguages(fields),
        slug: fields.slug || before?.slug || (await findFreeSlug(transaction, fields)),
      }
    default:
      return fields
  }
}

const KEPT = [
  'siteIds',
  'siteLocations',
  'archived',
  'charterList',
  'sectionOrder',
  'languages',
  'translations',
]

/** The languages of a site beside its base language. */
function otherLanguages({ language, languages }: Fields): unknown[] {
  return Array.isArray(languages) ? languages.filter((one) => one !== language) : []
}

/** What a record says of sites and languages, which it keeps where a body says nothing of it. */
function placementOf(before: StoredRecord): Fields {
  return Object.fromEntries(KEPT.flatMap((field) => (field in before ? [[field, before[field]]] : [])))
}

const { siteIds: cookieSites, siteLocations: cookieLocations } = placedCookieSchema.shape

function placeCookie({ siteIds, siteLocations, location }: Fields): Fields {
  const sites = cookieSites.parse(siteIds)
  const locations = cookieLocations
    .parse(siteLocations)
    .filter((own) => sites.includes(own.siteId) && own.location !== location)
  return { siteIds: sites, siteLocations: locations }
}

async function findFreeSlug(transaction: Kysely<Database>, fields: Fields): Promise<string> {
  const made = slugOf({ platformUrl: String(fields.platformUrl), platformName: String(fields.platformName) })
  const { rows } = await sql<{ slug: string }>`select slug from sites`.execute(transaction)
  const taken = new Set(rows.map(({ slug }) => slug))
  let slug = made
  for (let further = 2; taken.has(slug); further += 1) slug = `${made.slice(0, ROOM)}-${further}`
  return slug
}

/** Leaves room for a number after a slug. */
const ROOM = 50

/** Finds what keeps a record from standing where its fields say: a site that is gone, or an address that is public. */
export async function findPlacementObstacle(
  transaction: Kysely<Database>,
  resource: ResourceName,
  fields: Fields,
  changed: readonly string[],
  before: StoredRecord | null,
): Promise<MissingReference | SlugPublished | null> {
  if (resource === 'sites') {
    const isOther = before !== null && before.slug !== fields.slug
    return isOther && (await hasPublished(transaction, before.id)) ? { kind: 'slugPublished' } : null
  }
  // A site on which records stand cannot be deleted.
  if (!Array.isArray(fields.siteIds) || !changed.includes('siteIds')) return null
  const known = new Set(await listSiteIds(transaction))
  return fields.siteIds.every((id) => Number(id) <= INTEGER_MAX && known.has(Number(id)))
    ? null
    : { kind: 'missingReference', field: 'siteIds' }
}

/** Lists the ids of all sites, the first one first. */
export async function listSiteIds(db: Kysely<Database>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from sites order by id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function hasPublished(db: Kysely<Database>, siteId: number): Promise<boolean> {
  const published = await db
    .selectFrom('publications')
    .select('id')
    .where('siteId', '=', siteId)
    .limit(1)
    .executeTakeFirst()
  return published !== undefined
}

/** Whether what a site has online stays as it is. */
export async function isArchived(db: Kysely<Database>, siteId: number): Promise<boolean> {
  const { rows } = await sql<{ archived: string }>`select archived from sites where id = ${siteId}`.execute(
    db,
  )
  return rows[0]?.archived === 'yes'
}
