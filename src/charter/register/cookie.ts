import { z } from 'zod'
import {
  ANSWERS,
  AUDIENCE_CONDITIONS,
  EXEMPTION_GROUNDS,
  NAME_MATCHES,
  PARTIES,
  PURPOSE_CODES,
  RENEWALS,
  STATUSES,
  STORAGES,
} from './choices.ts'
import {
  choiceList,
  optionalChoice,
  optionalDay,
  optionalLongText,
  optionalText,
  optionalWebAddress,
  reference,
  requiredLongText,
  requiredText,
} from './fieldTypes.ts'
import { lifetimeSchema, periodSchema } from '../lifetime/schemas.ts'

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
  /** When it lasts how long, where that varies; `lifetime` is then the longest. */
  lifetimeNote: optionalText,
  renewal: optionalChoice(RENEWALS),
  party: z.enum(PARTIES).default('first'),
  storage: z.enum(STORAGES).default('cookie'),
  /** Which technique it is, where `storage` is `other`. */
  storageNote: optionalText,
  domain: optionalText,
  /** Whether its domain is a subdomain of the platform's that is run by somebody else. */
  subdomainDelegation: optionalChoice(ANSWERS),
  /** Whether others than the platform can read what it holds; `recipients` says who. */
  thirdPartyAccess: optionalChoice(ANSWERS),
  recipients: optionalText,
  personalData: optionalChoice(ANSWERS),
  /** How long what it collects is kept, which is not how long it stays on the device. */
  dataRetention: periodSchema,
  purposeCodes: choiceList(PURPOSE_CODES),
  exemptionGround: optionalChoice(EXEMPTION_GROUNDS),
  exemptionReason: optionalLongText,
  /** Those that were confirmed. */
  audienceConditions: choiceList(AUDIENCE_CONDITIONS),
  audienceAssessmentUrl: optionalWebAddress,
  status: z.enum(STATUSES).default('active'),
  // Internal, never published:
  /** As an import found it; `lifetime` was read from it. */
  lifetimeAsWritten: optionalText,
  /** Whether somebody has checked that `lifetime` is what `lifetimeAsWritten` means. */
  lifetimeConfirmed: optionalChoice(ANSWERS),
  reviewedOn: optionalDay,
  notes: optionalLongText,
})

export type Cookie = z.infer<typeof cookieSchema>
