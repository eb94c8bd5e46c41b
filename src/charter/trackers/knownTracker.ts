import { z } from 'zod'
import { STORAGES } from '../register/choices.ts'
import { PROPOSAL_ORIGINS, PURPOSE_FAMILIES, TRACKER_MATCHES } from './trackerChoices.ts'

const words = z.strictObject({ fr: z.string(), en: z.string() })

/** Public knowledge about a tracker. A text is '' where nothing is known. */
export const knownTrackerSchema = z.strictObject({
  name: z.string(),
  nameMatch: z.enum(TRACKER_MATCHES),
  /** The product that sets it: « Google Analytics ». */
  service: z.string(),
  /** The company behind that product; '' for software that a site runs itself. */
  provider: z.string(),
  /** As the source writes it: `cookiebot.com (3rd party)`. */
  domain: z.string(),
  purposeFamily: z.enum(['', ...PURPOSE_FAMILIES]),
  lifetimeAsWritten: z.string(),
  /** The lifetime as a `Lifetime`; '' where its meaning is not certain. */
  lifetime: z.string(),
  storage: z.enum(['', ...STORAGES]),
  /** In the languages of the source; '' in the others. */
  description: words,
})
export type KnownTracker = z.infer<typeof knownTrackerSchema>

export const proposalSourceSchema = z.strictObject({
  origin: z.enum(PROPOSAL_ORIGINS),
  /** The title of the page or of the list. */
  title: z.string(),
  /** The address of the source; '' where none was checked. */
  address: z.string(),
  /** The day on which a list was imported. */
  on: z.iso.date().nullable(),
})
export type ProposalSource = z.infer<typeof proposalSourceSchema>

/** Knowledge about the cookie that a person is entering, with its source. */
export const proposalSchema = knownTrackerSchema.extend({
  /** `domain`: the name is unknown, but the owner of its domain is known. */
  matchedBy: z.enum([...TRACKER_MATCHES, 'domain']),
  source: proposalSourceSchema,
})
export type Proposal = z.infer<typeof proposalSchema>
