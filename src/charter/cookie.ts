import { z } from 'zod'
import { NAME_MATCHES, PARTIES, STATUSES, STORAGES } from './choices.ts'
import {
  optionalDay,
  optionalLongText,
  optionalText,
  reference,
  requiredLongText,
  requiredText,
} from './fieldTypes.ts'
import { lifetimeSchema } from './lifetime/lifetimeSchema.ts'

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
