import type { z } from 'zod'
import { categorySchema } from './category.ts'
import { cookieSchema } from './cookie.ts'
import { describedFields } from './fieldTypes.ts'
import {
  placedCategorySchema,
  placedCookieSchema,
  placedProviderSchema,
  placedSectionSchema,
  placedSiteSchema,
} from './placement.ts'
import { providerSchema } from './provider.ts'
import { sectionSchema } from './section.ts'
import { siteSchema } from './site.ts'

// Records in which nothing was filled in yet. They are not valid: they complete a half-filled form, so that it can be
// previewed, and a record from before a field existed.

export const blankProvider = blankRecord(providerSchema)
export const blankCategory = blankRecord(categorySchema)
export const blankCookie = blankRecord(cookieSchema)
export const blankSection = blankRecord(sectionSchema)
/** Its tables have no column yet, and so are no tables. */
export const blankSite = blankRecord(siteSchema)

// With their sites and languages: what they were before there were several.
export const blankPlacedProvider = blankRecord(placedProviderSchema)
export const blankPlacedCategory = blankRecord(placedCategorySchema)
export const blankPlacedCookie = blankRecord(placedCookieSchema)
export const blankPlacedSection = blankRecord(placedSectionSchema)
export const blankPlacedSite = blankRecord(placedSiteSchema)

function blankRecord<Schema extends z.ZodObject>(schema: Schema): z.infer<Schema> {
  const blanks = [...describedFields(schema)].map(([name, { blank }]) => [name, blank])
  const record: unknown = Object.fromEntries(blanks)
  if (!hasFieldsOf(schema, record)) throw new Error('A field has no blank value')
  return record
}

function hasFieldsOf<Schema extends z.ZodObject>(schema: Schema, record: unknown): record is z.infer<Schema> {
  return (
    typeof record === 'object' && record !== null && Object.keys(schema.shape).every((name) => name in record)
  )
}
