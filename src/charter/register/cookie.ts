import { z } from 'zod'
import {
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
  choice,
  choiceList,
  optionalAnswer,
  optionalChoice,
  optionalDay,
  optionalLifetime,
  optionalLongText,
  optionalPeriod,
  optionalText,
  optionalWebAddress,
  reference,
  requiredLongText,
  requiredText,
} from './fieldTypes.ts'

/** A cookie, or any other tracker, that the platform sets. Unique by name, domain and storage. */
export const cookieSchema = z.strictObject({
  name: requiredText,
  nameMatch: choice(NAME_MATCHES, 'exact'),
  providerId: reference('providers'),
  categoryId: reference('categories'),
  service: requiredText,
  location: optionalText,
  purpose: requiredLongText,
  lifetime: optionalLifetime,
  /** When it lasts how long, where that varies; `lifetime` is then the longest. */
  lifetimeNote: optionalText,
  renewal: optionalChoice(RENEWALS),
  party: choice(PARTIES, 'first'),
  storage: choice(STORAGES, 'cookie'),
  /** Which technique it is, where `storage` is `other`. */
  storageNote: optionalText,
  domain: optionalText,
  /** Whether its domain is a subdomain of the platform's that is run by somebody else. */
  subdomainDelegation: optionalAnswer,
  /** Whether others than the platform can read what it holds; `recipients` says who. */
  thirdPartyAccess: optionalAnswer,
  recipients: optionalText,
  personalData: optionalAnswer,
  /** The retention of the collected data, which is not the lifetime on the device. */
  dataRetention: optionalPeriod,
  purposeCodes: choiceList(PURPOSE_CODES),
  exemptionGround: optionalChoice(EXEMPTION_GROUNDS),
  exemptionReason: optionalLongText,
  /** Those that were confirmed. */
  audienceConditions: choiceList(AUDIENCE_CONDITIONS),
  audienceAssessmentUrl: optionalWebAddress,
  status: choice(STATUSES, 'active'),
  // Internal, never published:
  /** As an import found it; `lifetime` was read from it. */
  lifetimeAsWritten: optionalText,
  /** Whether somebody has checked that `lifetime` is what `lifetimeAsWritten` means. */
  lifetimeConfirmed: optionalAnswer,
  reviewedOn: optionalDay,
  notes: optionalLongText,
})

export type Cookie = z.infer<typeof cookieSchema>
