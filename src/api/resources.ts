import type { z } from 'zod'
import { categorySchema } from '#charter/register/category.ts'
import { cookieSchema } from '#charter/register/cookie.ts'
import { providerSchema } from '#charter/register/provider.ts'
import { sectionSchema } from '#charter/register/section.ts'
import { siteSchema } from '#charter/register/site.ts'
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

/** What a field holds, as far as comparing goes: an `instant` is ISO 8601 in UTC, a `day` may be null, a `flag` compares as 1 or 0. */
export type FieldKind = 'number' | 'text' | 'day' | 'instant' | 'flag'
export type ComparableFields = Readonly<Record<string, FieldKind>>

interface Description {
  schema: z.ZodObject
  /** Which of create, delete and reorder exist; everything can be read and updated. */
  can: readonly ('create' | 'delete' | 'reorder')[]
  /** Fields that `filter` compares for equality (a list: any of them) and that `sort` orders by. */
  fields: ComparableFields
  /** Texts that `filter={"q":…}` looks into, accents and case ignored. */
  searched: readonly string[]
  /** Fields that must be unique together. */
  unique: readonly string[]
  /** Fields that hold the id of another record. */
  references: Readonly<Record<string, ResourceName>>
}

const STORED_FIELDS = {
  id: 'number',
  version: 'number',
  createdAt: 'instant',
  updatedAt: 'instant',
} as const

/** What can be done with each resource, in one table for the routes, the storage and the documentation. */
export const resources = {
  providers: {
    schema: providerSchema,
    can: ['create', 'delete'],
    fields: {
      ...STORED_FIELDS,
      name: 'text',
      legalName: 'text',
      role: 'text',
      website: 'text',
      privacyPolicyUrl: 'text',
      country: 'text',
      transferSafeguard: 'text',
      reviewedOn: 'day',
      cookieCount: 'number',
    },
    searched: ['name', 'legalName', 'website', 'notes'],
    unique: ['name'],
    references: {},
  },
  categories: {
    schema: categorySchema,
    can: ['create', 'delete', 'reorder'],
    fields: {
      ...STORED_FIELDS,
      key: 'text',
      name: 'text',
      consent: 'text',
      position: 'number',
      cookieCount: 'number',
    },
    searched: ['key', 'name', 'description'],
    unique: ['key'],
    references: {},
  },
  cookies: {
    schema: cookieSchema,
    can: ['create', 'delete', 'reorder'],
    fields: {
      ...STORED_FIELDS,
      name: 'text',
      nameMatch: 'text',
      providerId: 'number',
      categoryId: 'number',
      /** Of its category. */
      consent: 'text',
      service: 'text',
      location: 'text',
      purpose: 'text',
      lifetime: 'text',
      renewal: 'text',
      exemptionGround: 'text',
      thirdPartyAccess: 'text',
      personalData: 'text',
      party: 'text',
      storage: 'text',
      domain: 'text',
      recipients: 'text',
      status: 'text',
      reviewedOn: 'day',
      position: 'number',
    },
    searched: ['name', 'service', 'location', 'purpose', 'domain', 'notes'],
    unique: ['name', 'domain', 'storage'],
    references: { providerId: 'providers', categoryId: 'categories' },
  },
  sections: {
    schema: sectionSchema,
    can: ['create', 'delete', 'reorder'],
    fields: { ...STORED_FIELDS, heading: 'text', kind: 'text', position: 'number' },
    searched: ['heading', 'body'],
    unique: [],
    references: {},
  },
  sites: {
    schema: siteSchema,
    can: [],
    fields: { ...STORED_FIELDS, title: 'text', platformName: 'text', language: 'text' },
    searched: ['title', 'platformName'],
    unique: [],
    references: {},
  },
} as const satisfies Record<ResourceName, Description>

/** The same table, for code that treats every resource alike. */
export const descriptions: Readonly<Record<ResourceName, Description>> = resources

/** What `/api/changes` can be filtered and sorted by. */
export const CHANGE_FIELDS = {
  id: 'number',
  at: 'instant',
  who: 'text',
  action: 'text',
  resource: 'text',
  recordId: 'number',
} as const satisfies ComparableFields
