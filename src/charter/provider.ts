import { z } from 'zod'
import { TRANSFER_SAFEGUARDS } from './choices.ts'
import {
  optionalChoice,
  optionalDay,
  optionalLongText,
  optionalText,
  optionalWebAddress,
  requiredText,
} from './fieldTypes.ts'

/** Who sets or reads a tracker (« prestataire »): a company, or the public body itself. */
export const providerSchema = z.strictObject({
  name: requiredText,
  legalName: optionalText,
  website: optionalWebAddress,
  privacyPolicyUrl: optionalWebAddress,
  /** ISO 3166-1 alpha-2, upper case. */
  country: optionalText.refine((value) => /^([A-Z]{2})?$/.test(value), 'errors.country'),
  transferSafeguard: optionalChoice(TRANSFER_SAFEGUARDS),
  // Internal, never published:
  dpaReference: optionalText,
  contact: optionalText,
  reviewedOn: optionalDay,
  notes: optionalLongText,
})

export type Provider = z.infer<typeof providerSchema>
