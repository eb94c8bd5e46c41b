import type { z } from 'zod'
import { foldName } from '#charter/kit/foldText.ts'
import { foldSpaces } from '#charter/kit/hiddenCharacters.ts'
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

/**
 * How a field compares: an `instant` is ISO 8601 in UTC, a `day` may be null, a `flag` compares as 1 or 0, and a `site` is one
 * of those that a record stands on, by which nothing is sorted.
 */
export type ComparedKind = 'number' | 'text' | 'day' | 'instant' | 'flag' | 'site'
export type ComparableFields = Readonly<Record<string, ComparedKind>>

interface Description {
  schema: z.ZodObject
  /** Which of create, delete and reorder exist; everything can be read and updated. */
  can: readonly ('create' | 'delete' | 'reorder')[]
  /** Fields that `filter` compares for equality (a list: any of them) and that `sort` orders by. */
  fields: ComparableFields
  /**
   * Fields that `filter={"q":…}` looks into, accents and case ignored: texts as they are written, others in the words in
   * which a list shows them.
   */
  searched: readonly string[]
  /** Sets of fields: no two records have the same values in all fields of one. */
  unique: readonly (readonly string[])[]
  /** How names are compared in `unique`; null where they are not. */
  foldName: ((name: string) => string) | null
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
    unique: [['name']],
    foldName,
  }),
  categories: describe('categories', {
    can: ['create', 'delete', 'reorder'],
    listed: ['key', 'name', 'parentId', 'consent'],
    computed: { position: 'number', cookieCount: 'number' },
    searched: ['key', 'name', 'description'],
    unique: [['key'], ['name']],
    foldName,
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
      'path',
      'recipients',
      'status',
      'reviewedOn',
    ],
    // The consent is its category's.
    computed: { consent: 'text', position: 'number', siteId: 'site' },
    searched: [
      'name',
      'providerId',
      'categoryId',
      'lifetime',
      'status',
      'service',
      'location',
      'purpose',
      'party',
      'storage',
      'domain',
      'recipients',
      'reviewedOn',
      'notes',
    ],
    // On each of its sites.
    unique: [['name', 'domain', 'storage', 'path']],
    // Browsers tell a name from one of other case or accents (RFC 6265, 4.1.1).
    foldName: foldSpaces,
  }),
  sections: describe('sections', {
    can: ['create', 'delete', 'reorder'],
    listed: ['heading', 'kind'],
    computed: { position: 'number', siteId: 'site' },
    searched: ['heading', 'body'],
    unique: [],
    foldName: null,
  }),
  sites: describe('sites', {
    can: ['create', 'delete'],
    listed: ['title', 'platformName', 'language', 'slug', 'archived'],
    computed: {},
    searched: ['title', 'platformName'],
    unique: [['slug']],
    foldName: null,
  }),
}

type FieldOf<Resource extends ResourceName> = keyof (typeof registerSchemas)[Resource]['shape']

interface Capabilities<Resource extends ResourceName> extends Pick<Description, 'can' | 'foldName'> {
  /** Fields of the schema that lists are filtered and sorted by. */
  listed: readonly (FieldOf<Resource> & string)[]
  /** Fields that the server works out, beside `Stored`. */
  computed: ComparableFields
  searched: readonly (FieldOf<Resource> & string)[]
  unique: readonly (readonly (FieldOf<Resource> & string)[])[]
}

function describe<Resource extends ResourceName>(
  resource: Resource,
  { can, listed, computed, searched, unique, foldName }: Capabilities<Resource>,
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
    foldName,
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
  siteId: 'site',
} as const satisfies ComparableFields
