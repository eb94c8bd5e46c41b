import type { z } from 'zod'
import { categorySchema } from '#charter/category.ts'
import { cookieSchema } from '#charter/cookie.ts'
import { providerSchema } from '#charter/provider.ts'
import { sectionSchema } from '#charter/section.ts'
import { siteSchema } from '#charter/site.ts'
import type { ResourceName } from './resourceNames.ts'

/** What every stored record has beside its fields. The server owns it: on a write it is ignored, but for `version`. */
export interface Stored {
  id: number
  /** Counts the writes of this record, from 1; a write must name the one it read (optimistic locking). */
  version: number
  /** Instants in UTC, ISO 8601. */
  createdAt: string
  updatedAt: string
}

/** What the server works out and nobody writes, beside `Stored`. */
export const READ_ONLY_FIELDS = ['id', 'createdAt', 'updatedAt', 'position', 'cookieCount'] as const

interface Description {
  schema: z.ZodType<Record<string, unknown>>
  /** Which of create, delete and reorder exist; everything can be read and updated. */
  can: readonly ('create' | 'delete' | 'reorder')[]
  /** Fields that `filter` compares for equality (a list: any of them) and that `sort` orders by. */
  fields: readonly string[]
  /** Texts that `filter={"q":…}` looks into, accents and case ignored. */
  searched: readonly string[]
  /** Fields that must be unique together. */
  unique: readonly string[]
}

const STORED_FIELDS = ['id', 'version', 'createdAt', 'updatedAt'] as const

/** What can be done with each resource, in one table for the routes, the storage and the documentation. */
export const resources = {
  providers: {
    schema: providerSchema,
    can: ['create', 'delete'],
    fields: [
      ...STORED_FIELDS,
      'name',
      'legalName',
      'website',
      'privacyPolicyUrl',
      'country',
      'transferSafeguard',
      'reviewedOn',
      'cookieCount',
    ],
    searched: ['name', 'legalName', 'website', 'notes'],
    unique: ['name'],
  },
  categories: {
    schema: categorySchema,
    can: ['create', 'delete', 'reorder'],
    fields: [...STORED_FIELDS, 'key', 'name', 'consent', 'position', 'cookieCount'],
    searched: ['key', 'name', 'description'],
    unique: ['key'],
  },
  cookies: {
    schema: cookieSchema,
    can: ['create', 'delete', 'reorder'],
    fields: [
      ...STORED_FIELDS,
      'name',
      'nameMatch',
      'providerId',
      'categoryId',
      'service',
      'location',
      'purpose',
      'lifetime',
      'party',
      'storage',
      'domain',
      'recipients',
      'status',
      'reviewedOn',
      'position',
    ],
    searched: ['name', 'service', 'location', 'purpose', 'domain', 'notes'],
    unique: ['name', 'domain', 'storage'],
  },
  sections: {
    schema: sectionSchema,
    can: ['create', 'delete', 'reorder'],
    fields: [...STORED_FIELDS, 'heading', 'kind', 'position'],
    searched: ['heading', 'body'],
    unique: [],
  },
  sites: {
    schema: siteSchema,
    can: [],
    fields: [...STORED_FIELDS, 'title', 'platformName', 'language'],
    searched: ['title', 'platformName'],
    unique: [],
  },
} as const satisfies Record<ResourceName, Description>
