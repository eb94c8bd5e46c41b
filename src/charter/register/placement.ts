import { z } from 'zod'
import { optionalAnswer, references, describeField, optionalText, type SiteLocation } from './fieldTypes.ts'
import { cookieSchema } from './cookie.ts'
import { sectionSchema } from './section.ts'
import { siteSchema } from './site.ts'
import { SITE_ID } from './siteId.ts'
import { isReservedSlug } from './slug.ts'
import { categorySchema } from './category.ts'
import { providerSchema } from './provider.ts'
import { languageList, PARTS_OF_COOKIE, PARTS_OF_SITE, translationsOf } from './translations.ts'

// What the register says of a record beside what one site shows of it: on which sites it stands, and where, and its texts in
// the languages of all sites.

export const placedProviderSchema = providerSchema.extend({ translations: translationsOf(providerSchema) })

export type PlacedProvider = z.infer<typeof placedProviderSchema>

export const placedCategorySchema = categorySchema.extend({ translations: translationsOf(categorySchema) })

export type PlacedCategory = z.infer<typeof placedCategorySchema>

/** A cookie with the sites that it stands on. What else differs between two sites is said by another record. */
export const placedCookieSchema = cookieSchema.extend({
  siteIds: describeField(
    references('sites', { blank: [SITE_ID], isSorted: true }).refine(
      (ids) => ids.length > 0,
      'errors.noSite',
    ),
    'references',
    [SITE_ID],
    'sites',
  ),
  /** Where it is set on single sites, where that is not `location`. */
  siteLocations: describeField(
    z
      .array(z.strictObject({ siteId: z.int().positive(), location: optionalText }))
      .default([])
      .transform(eachSiteOnce)
      .pipe(z.array(z.strictObject({ siteId: z.number(), location: z.string() }))),
    'siteLocations',
    [],
  ),
  translations: translationsOf(cookieSchema, PARTS_OF_COOKIE),
})

export type PlacedCookie = z.infer<typeof placedCookieSchema>

/** A section with its sites: all of them, also those to come, where none is named. */
export const placedSectionSchema = sectionSchema.extend({
  siteIds: references('sites', { blank: [], isSorted: true }),
  translations: translationsOf(sectionSchema),
})

export type PlacedSection = z.infer<typeof placedSectionSchema>

/** A site as one of several. */
export const placedSiteSchema = siteSchema.extend({
  /** Its name in addresses: `/{slug}/charte`. Made from the platform's address where a body leaves it empty. */
  slug: describeField(
    optionalText
      .refine((slug) => slug === '' || SLUG.test(slug), 'errors.slug')
      .refine((slug) => !isReservedSlug(slug), 'errors.slugReserved'),
    'text',
    '',
  ),
  /** Whether its charter stays online as it is, and nothing new is published. */
  archived: optionalAnswer,
  /** Whether `/` lists the charters of all sites for visitors. A register has one answer, the first site's. */
  charterList: optionalAnswer,
  /** Its sections in its own order; those that it does not name come after, in the order of the register. */
  sectionOrder: references('sections', { blank: [] }),
  /** The languages of its charter, beside `language`. */
  languages: languageList,
  translations: translationsOf(siteSchema, PARTS_OF_SITE),
})

export type PlacedSite = z.infer<typeof placedSiteSchema>

/** Lower-case letters and digits, and hyphens between them; no longer than a name in the DNS. */
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

function eachSiteOnce(locations: SiteLocation[]): SiteLocation[] {
  const bySite = new Map(locations.map((one) => [one.siteId, one]))
  return [...bySite.values()].toSorted((one, other) => one.siteId - other.siteId)
}
