import type { z } from 'zod'
import { fieldOf, registerFields, registerSchemas } from '#charter/register/fields.ts'
import type { FieldKind } from '#charter/register/fieldTypes.ts'
import type { ResourceName } from './resourceNames.ts'

/** The fields of every stored record that the server owns: ignored on a write, but for `version`. */
export interface Stored {
  id: number
  /** Counts the writes of this record, from 1; a write must name the one it read (optimistic locking). */
  version: number
  /** Instants in UTC, ISO 8601. */
  createdAt: string
  updatedAt: string
}

/** The fields that the server computes, and ignores on a write. */
export const READ_ONLY_FIELDS = ['id', 'createdAt', 'updatedAt', 'position', 'cookieCount'] as const

/** How a field compares: an `instant` is ISO 8601 in UTC, a `day` may be null, a `flag` compares as 1 or 0. */
export type ComparedKind = 'number' | 'text' | 'day' | 'instant' | 'flag'
export type ComparableFields = Readonly<Record<string, ComparedKind>>

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

/** The capabilities of each resource, in one table for the routes, the storage and the documentation. */
export const descriptions: Readonly<Record<ResourceName, Description>> = {
  providers: describe('providers', {
    can: ['create', 'delete'],
    listed: [
      'name',
      'legalName',
      'role',
      'website',
      'privacyPolicyUrl',
      'country',
      'transferSafeguard',
      'reviewedOn',
    ],
    computed: { cookieCount: 'number' },
    searched: ['name', 'legalName', 'website', 'notes'],
    unique: ['name'],
  }),
  categories: describe('categories', {
    can: ['create', 'delete', 'reorder'],
    listed: ['key', 'name', 'consent'],
    computed: { position: 'number', cookieCount: 'number' },
    searched: ['key', 'name', 'description'],
    unique: ['key'],
  }),
  cookies: describe('cookies', {
    can: ['create', 'delete', 'reorder'],
    listed: [
      'name',
      'nameMatch',
      'providerId',
      'categoryId',
      'service',
      'location',
      'purpose',
      'lifetime',
      'renewal',
      'exemptionGround',
      'thirdPartyAccess',
      'personalData',
      'party',
      'storage',
      'domain',
      'recipients',
      'status',
      'reviewedOn',
    ],
    // The consent is its category's.
    computed: { consent: 'text', position: 'number' },
    searched: ['name', 'service', 'location', 'purpose', 'domain', 'notes'],
    unique: ['name', 'domain', 'storage'],
  }),
  sections: describe('sections', {
    can: ['create', 'delete', 'reorder'],
    listed: ['heading', 'kind'],
    computed: { position: 'number' },
    searched: ['heading', 'body'],
    unique: [],
  }),
  sites: describe('sites', {
    can: [],
    listed: ['title', 'platformName', 'language'],
    computed: {},
    searched: ['title', 'platformName'],
    unique: [],
  }),
}

type FieldOf<Resource extends ResourceName> = keyof (typeof registerSchemas)[Resource]['shape']

interface Capabilities<Resource extends ResourceName> extends Pick<Description, 'can'> {
  /** Fields of the schema that lists are filtered and sorted by. */
  listed: readonly (FieldOf<Resource> & string)[]
  /** Fields that the server works out, beside `Stored`. */
  computed: ComparableFields
  searched: readonly (FieldOf<Resource> & string)[]
  unique: readonly (FieldOf<Resource> & string)[]
}

function describe<Resource extends ResourceName>(
  resource: Resource,
  { can, listed, computed, searched, unique }: Capabilities<Resource>,
): Description {
  const compared = listed.map((field) => [field, comparedKind(fieldOf(resource, field)?.kind)] as const)
  const references = [...registerFields[resource]].flatMap(([field, { refersTo }]) =>
    refersTo === undefined ? [] : [[field, refersTo] as const],
  )
  return {
    schema: registerSchemas[resource],
    can,
    fields: { ...STORED_FIELDS, ...Object.fromEntries(compared), ...computed },
    searched,
    unique,
    references: Object.fromEntries(references),
  }
}

function comparedKind(kind: FieldKind | undefined): ComparedKind {
  switch (kind) {
    case 'day':
      return 'day'
    case 'reference':
      return 'number'
    default:
      return 'text'
  }
}

/** The fields that `/api/changes` can be filtered and sorted by. */
export const CHANGE_FIELDS = {
  id: 'number',
  at: 'instant',
  who: 'text',
  action: 'text',
  resource: 'text',
  recordId: 'number',
} as const satisfies ComparableFields
