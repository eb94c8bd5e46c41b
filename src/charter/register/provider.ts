import { z } from 'zod'
import { PROVIDER_ROLES, TRANSFER_SAFEGUARDS } from './choices.ts'
import {
  countryList,
  inLanguages,
  optionalAnswer,
  optionalCountry,
  optionalChoice,
  optionalDay,
  optionalLongText,
  optionalText,
  optionalWebAddress,
  requiredText,
} from './fieldTypes.ts'

/** A provider (« prestataire ») sets or reads a tracker: a company, or the public body itself. */
export const providerSchema = z.strictObject({
  name: inLanguages(requiredText, 'name'),
  legalName: inLanguages(optionalText, 'name'),
  role: optionalChoice(PROVIDER_ROLES),
  website: optionalWebAddress,
  privacyPolicyUrl: optionalWebAddress,
  /** What it does for the body: « Hébergement ». */
  service: inLanguages(optionalText),
  country: optionalCountry,
  /** The countries that host the data, other than `country` or beside it. */
  hostingCountries: countryList,
  transferSafeguard: optionalChoice(TRANSFER_SAFEGUARDS),
  /** The reference, or the address, of the document that the safeguard rests on. */
  safeguardDocument: inLanguages(optionalText, 'name'),
  // Internal, never published:
  /** Whether the table of providers shows it; see `listProviders`. */
  listed: optionalAnswer,
  safeguardCheckedOn: optionalDay,
  dpaReference: optionalText,
  contact: optionalText,
  reviewedOn: optionalDay,
  notes: optionalLongText,
})

export type Provider = z.infer<typeof providerSchema>
