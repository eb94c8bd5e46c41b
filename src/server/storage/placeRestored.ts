import type { ResourceName } from '#api/resourceNames.ts'
import { byPosition, type Register, type RegisterRecord } from '#charter/register/register.ts'
import { placedCookieSchema, placedSectionSchema } from '#charter/register/placement.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import {
  baseTextOf,
  SITE_PLACES,
  sortTranslations,
  type Translation,
  translationsIn,
} from '#charter/register/translation.ts'
import { isSectionOf } from '#charter/register/wholeRegister.ts'
import type { Fields, StoredRecord } from '#server/http/store.ts'

/** The site that is put back to an earlier version, among all. */
export interface RestoredSite {
  id: number
  all: readonly number[]
}

/** The fields of a record of a version, with the sites that it stands on: those of now, and the one that is put back. */
export function placeRestored(
  resource: ResourceName,
  record: RegisterRecord,
  current: StoredRecord | null,
  site: RestoredSite & { frozen: Register },
): Fields {
  switch (resource) {
    case 'cookies': {
      const placed = { ...record, ...placeCookie(record, current, site) }
      return { ...placed, translations: restoredTranslations(placed, current, site) }
    }
    case 'sections':
      return {
        ...record,
        siteIds: placeSection(current, site),
        translations: restoredTranslations(record, current, site),
      }
    case 'sites':
      return {
        ...record,
        ...placeSite(current, site),
        languages: site.frozen.site.languages ?? [],
        translations: restoredTranslations(record, current, site),
      }
    default:
      return { ...record, translations: restoredTranslations(record, current, site) }
  }
}

/**
 * The translations that the version froze, and those in languages that its charter did not have. Where a cookie is set is the
 * site's own, if it has another place elsewhere.
 */
function restoredTranslations(
  fields: Fields,
  current: StoredRecord | null,
  { id, frozen }: RestoredSite & { frozen: Register },
): Translation[] {
  const languages = frozen.site.languages ?? []
  const place = `${SITE_PLACES}${id}`
  const hasOwnPlace = baseTextOf(fields, place) !== ''
  const restored = translationsIn(fields.translations).map((one) =>
    hasOwnPlace && one.field === 'location' ? { ...one, field: place } : one,
  )
  const isElsewhere = (field: string) =>
    field !== place && (field.startsWith(SITE_PLACES) || (hasOwnPlace && field === 'location'))
  const kept = translationsIn(current?.translations).filter(
    ({ language, field }) => !languages.includes(language) || isElsewhere(field),
  )
  return sortTranslations([...kept, ...restored])
}

/** Elsewhere a cookie stays where it is; of its other fields there is one value for all sites. */
function placeCookie(
  { location }: RegisterRecord,
  current: StoredRecord | null,
  { id }: RestoredSite,
): Fields {
  const { siteIds: sites, siteLocations } = placedCookieSchema.shape
  const siteIds = sites.parse([...(current === null ? [] : sites.parse(current.siteIds)), id])
  if (current === null || siteIds.length === 1) return { siteIds, siteLocations: [], location }
  const others = siteLocations.parse(current.siteLocations).filter(({ siteId }) => siteId !== id)
  const own = location === current.location ? [] : [{ siteId: id, location: String(location) }]
  const locations = [...others, ...own].toSorted((one, other) => one.siteId - other.siteId)
  return { siteIds, siteLocations: locations, location: current.location }
}

function placeSection(current: StoredRecord | null, { id, all }: RestoredSite): number[] {
  if (current === null) return all.length === 1 ? [] : [id]
  const siteIds = placedSectionSchema.shape.siteIds.parse(current.siteIds)
  return isSectionOf({ siteIds }, id) ? siteIds : [...siteIds, id].toSorted((one, other) => one - other)
}

/** Its name in addresses stays, and of several sites it gets the order that its sections had. */
function placeSite(
  current: StoredRecord | null,
  { id, all, frozen }: RestoredSite & { frozen: Register },
): Fields {
  if (current === null) throw new Error('A site that is put back is there')
  const { slug, archived, charterList, sectionOrder, timeZone } = current
  const order = all.length === 1 ? sectionOrder : byPosition(frozen.sections).map((section) => section.id)
  // The time zone is the register's, and the first site has it.
  return { slug, archived, charterList, sectionOrder: order, ...(id !== SITE_ID && { timeZone }) }
}

/** The fields of a record that the version does not have, taken off the site; null where it stands on no other. */
export function takeOffSite(
  resource: ResourceName,
  record: StoredRecord,
  { id, all }: RestoredSite,
): Fields | null {
  if (resource !== 'cookies' && resource !== 'sections') return null
  const named = placedSectionSchema.shape.siteIds.parse(record.siteIds)
  const siteIds = (named.length === 0 ? [...all] : named).filter((one) => one !== id)
  return siteIds.length === 0 ? null : { ...record, siteIds }
}
