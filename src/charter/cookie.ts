import { z } from 'zod'
import {
  optionalDay,
  optionalLongText,
  optionalText,
  reference,
  requiredLongText,
  requiredText,
} from './fieldTypes.ts'
import { lifetimeSchema } from './lifetime/lifetime.ts'

/** `exact`: the name as it is; `pattern`: `*` stands for any characters (`_ga_*`). */
export const NAME_MATCHES = ['exact', 'pattern'] as const
/** `first`: set by the platform itself; `third`: set by, or for, somebody else. */
export const PARTIES = ['first', 'third'] as const
export const STORAGES = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'pixel', 'other'] as const
/** Only `active` cookies are shown in the charter. */
export const STATUSES = ['draft', 'active', 'retired'] as const

/** A cookie, or any other tracker, that the platform sets. Unique by name, domain and storage. */
export const cookieSchema = z.strictObject({
  name: requiredText,
  nameMatch: z.enum(NAME_MATCHES).default('exact'),
  providerId: reference,
  categoryId: reference,
  service: requiredText,
  location: optionalText,
  purpose: requiredLongText,
  lifetime: lifetimeSchema,
  party: z.enum(PARTIES).default('first'),
  storage: z.enum(STORAGES).default('cookie'),
  domain: optionalText,
  recipients: optionalText,
  exemptionReason: optionalLongText,
  status: z.enum(STATUSES).default('active'),
  // Internal, never published:
  reviewedOn: optionalDay,
  notes: optionalLongText,
})

export type Cookie = z.infer<typeof cookieSchema>
