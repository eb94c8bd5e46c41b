import { z } from 'zod'
import { emailAddress, USER_STATUSES, userSchema } from '#api/account.ts'
import { ROLES } from '#api/access.ts'
import { INTEGER_MAX, type ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import { findingCountsSchema, hashesOfFiles, NEW_CONSENTS } from '#charter/publication/publication.ts'
import { categorySchema } from '#charter/register/category.ts'
import { cookieSchema } from '#charter/register/cookie.ts'
import { placedCookieSchema, placedSiteSchema } from '#charter/register/placement.ts'
import { providerSchema } from '#charter/register/provider.ts'
import { sectionSchema } from '#charter/register/section.ts'
import { siteSchema } from '#charter/register/site.ts'
import { CHANGE_ACTIONS } from '#charter/register/choices.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import { badRowsSchema } from '#charter/trackers/badRow.ts'
import { findingSchema } from './findings/findingSchemas.ts'

// The schemas of answers, for the public description of the API.

const id = z.int().positive().max(INTEGER_MAX)
const instant = z.iso.datetime()
const storedFields = { id, version: z.int().positive(), createdAt: instant, updatedAt: instant }

/** Returns the schema of a record as the API returns it. */
export function recordSchemaOf(resource: ResourceName): z.ZodObject {
  const { schema, can, fields } = descriptions[resource]
  return schema.extend({
    ...storedFields,
    ...(can.includes('reorder') ? { position: z.int().positive() } : {}),
    ...('cookieCount' in fields ? { cookieCount: z.int().nonnegative() } : {}),
  })
}

/** Of a charter in several languages alone. */
const translations = placedCookieSchema.shape.translations.optional()

export const registerSchema = z.strictObject({
  site: siteSchema.extend({
    id: id.optional().meta({ description: 'of another site than the first' }),
    slug: z.string().optional(),
    languages: placedSiteSchema.shape.languages.optional(),
    translations,
  }),
  providers: z.array(providerSchema.extend({ id, translations })),
  categories: z.array(categorySchema.extend({ id, position: z.int(), translations })),
  cookies: z.array(cookieSchema.extend({ id, position: z.int(), translations })),
  sections: z.array(sectionSchema.extend({ id, position: z.int(), translations })),
  logo: z
    .string()
    .optional()
    .meta({ description: 'the image that `site.logo` names, as a data: address; of the draft alone' }),
})

/** The entries of one act in the history. */
export const actSchema = z.strictObject({ first: id, last: id })

export const idsSchema = z.strictObject({ ids: z.array(z.int().positive().max(INTEGER_MAX)) })
export const writtenSchema = idsSchema.extend({ act: actSchema })

const recordState = z.record(z.string(), z.unknown()).nullable()
const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const changeSchema = z.strictObject({
  id,
  at: instant,
  who: z.string(),
  action: z.enum(CHANGE_ACTIONS),
  resource: z.string(),
  recordId: id.nullable(),
  before: recordState,
  after: recordState,
  algorithm: z.string().meta({ description: 'the form in which the entry was hashed' }),
  salt: z.string().meta({ description: '16 random bytes, in hexadecimal; empty for the earliest entries' }),
  previousHash: hash,
  hash,
  imported: z.strictObject({ importId: id, name: z.string(), line: z.int().nonnegative() }).optional().meta({
    description: 'of an entry that an import wrote: the file and the line that said so, 0 for none',
  }),
})

const hashes = hashesOfFiles(hash).meta({
  description: 'of each file; of a charter in several languages also `html.en`, `text.en` and so on',
})
const count = z.int().nonnegative()

export const publicationSchema = z.strictObject({
  id,
  number: id,
  siteId: id.optional().meta({ description: 'of another site than the first' }),
  at: instant,
  by: z.string(),
  note: z.string(),
  newConsent: z.enum(NEW_CONSENTS),
  findings: findingCountsSchema.nullable(),
  added: count,
  changed: count,
  removed: count,
  head: z.strictObject({ id: count, hash }),
  sha256: hashes,
})

export const personSchema = z.strictObject({
  id,
  name: z.string(),
  email: emailAddress,
  role: z.enum(ROLES),
  language: z.enum(LANGUAGES),
  siteIds: z
    .array(id)
    .nullable()
    .meta({ description: 'the sites whose charters they may change; null for all' }),
})

export const userRecordSchema = userSchema.extend({
  ...storedFields,
  siteIds: personSchema.shape.siteIds,
  status: z.enum(USER_STATUSES),
  lastSignInAt: instant.nullable(),
  openSessions: z.int().nonnegative(),
})

export const issuedLinkSchema = z.strictObject({ link: z.url(), expiresAt: instant, wasMailed: z.boolean() })

export const openSessionSchema = z.strictObject({
  id,
  createdAt: instant,
  lastSeenAt: instant,
  userAgent: z.string(),
  address: z.string(),
  isCurrent: z.boolean(),
})

const message = {
  message: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
}

/** RFC 9457 problem details; the type is `Problem`. */
export const problemSchema = z.strictObject({
  type: z.string().meta({ description: 'a URN for each kind: `urn:registre:stale`' }),
  title: z.string(),
  status: z.int(),
  ...message,
  requestId: z.string().optional().meta({ description: '5xx: what to look for in the server’s log' }),
  errors: z
    .record(z.string(), z.strictObject(message))
    .optional()
    .meta({ description: 'what is wrong, by field' }),
  badRows: badRowsSchema.optional().meta({ description: 'of a list: every row that can’t be read' }),
  current: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'after a stale write: the record as it is now' }),
  nearest: z.array(id).optional().meta({ description: 'the versions next to the one that does not exist' }),
  findings: z
    .array(findingSchema)
    .optional()
    .meta({ description: 'what keeps the charter from going online' }),
  records: z
    .array(z.strictObject({ resource: z.string(), id, name: z.string() }))
    .optional()
    .meta({ description: 'those that refer to it, or that are alike' }),
})
