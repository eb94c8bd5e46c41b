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
  describeField,
  inLanguages,
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

/** A cookie, or any other tracker, that the platform sets. Unique on a site by name, domain, storage and path. */
export const cookieSchema = z.strictObject({
  name: requiredText,
  nameMatch: choice(NAME_MATCHES, 'exact'),
  providerId: reference('providers'),
  categoryId: reference('categories'),
  service: inLanguages(requiredText),
  location: inLanguages(optionalText),
  purpose: inLanguages(requiredLongText),
  /** What its value holds: « un identifiant tiré au hasard ». */
  content: inLanguages(optionalLongText),
  lifetime: optionalLifetime,
  /** When it lasts how long, where that varies; `lifetime` is then the longest. */
  lifetimeNote: inLanguages(optionalText),
  renewal: optionalChoice(RENEWALS),
  party: choice(PARTIES, 'first'),
  storage: choice(STORAGES, 'cookie'),
  /** Which technique it is, where `storage` is `other`. */
  storageNote: inLanguages(optionalText),
  domain: optionalText,
  /** The part of the platform that it is set for, where two of its applications set one of the same name: `/agenda`. */
  path: describeField(
    optionalText.refine((path) => path === '' || path.startsWith('/'), 'errors.path'),
    'text',
    '',
  ),
  /** Whether its domain is a subdomain of the platform's that is run by somebody else. */
  subdomainDelegation: optionalAnswer,
  /** Whether others than the platform can read what it holds; `recipients` says who. */
  thirdPartyAccess: optionalAnswer,
  recipients: inLanguages(optionalText),
  personalData: optionalAnswer,
  /** The retention of the collected data, which is not the lifetime on the device. */
  dataRetention: optionalPeriod,
  purposeCodes: choiceList(PURPOSE_CODES),
  exemptionGround: optionalChoice(EXEMPTION_GROUNDS),
  exemptionReason: inLanguages(optionalLongText),
  /** Those that were confirmed. */
  audienceConditions: choiceList(AUDIENCE_CONDITIONS),
  audienceAssessmentUrl: optionalWebAddress,
  status: choice(STATUSES, 'active'),
  // Internal, never published:
  /** The same words on several cookies ask for one row of them; see `sharedRowKey`. */
  sharedRow: optionalText,
  /** As an import found it; `lifetime` was read from it. */
  lifetimeAsWritten: optionalText,
  /** Whether somebody has checked that `lifetime` is what `lifetimeAsWritten` means. */
  lifetimeConfirmed: optionalAnswer,
  reviewedOn: optionalDay,
  notes: optionalLongText,
})

export type Cookie = z.infer<typeof cookieSchema>
