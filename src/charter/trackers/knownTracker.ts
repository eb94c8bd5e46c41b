import { z } from 'zod'
import { STORAGES } from '../register/choices.ts'
import { PROPOSAL_ORIGINS, PURPOSE_FAMILIES, TRACKER_MATCHES } from './trackerChoices.ts'

const words = z.strictObject({ fr: z.string(), en: z.string() })

/** What is publicly known of a tracker. Every text is '' where nothing is known. */
export const knownTrackerSchema = z.strictObject({
  name: z.string(),
  nameMatch: z.enum(TRACKER_MATCHES),
  /** The product that sets it: « Google Analytics ». */
  service: z.string(),
  /** Who is behind that product; '' for software that a site runs itself. */
  provider: z.string(),
  /** As its source writes it: `cookiebot.com (3rd party)`. */
  domain: z.string(),
  purposeFamily: z.enum(['', ...PURPOSE_FAMILIES]),
  lifetimeAsWritten: z.string(),
  /** The same as a `Lifetime`; '' where it could not be read without guessing. */
  lifetime: z.string(),
  storage: z.enum(['', ...STORAGES]),
  /** In the languages that its source has. */
  description: words,
})
export type KnownTracker = z.infer<typeof knownTrackerSchema>

export const proposalSourceSchema = z.strictObject({
  origin: z.enum(PROPOSAL_ORIGINS),
  /** Of the page, or of the list. */
  title: z.string(),
  /** Where it can be read; '' where no address is known for sure. */
  address: z.string(),
  /** The day on which a list was imported. */
  on: z.iso.date().nullable(),
})
export type ProposalSource = z.infer<typeof proposalSourceSchema>

/** What may be said of the cookie that somebody is entering, and who says so. */
export const proposalSchema = knownTrackerSchema.extend({
  /** `domain`: its name is not known, but who is behind its domain is. */
  matchedBy: z.enum([...TRACKER_MATCHES, 'domain']),
  source: proposalSourceSchema,
})
export type Proposal = z.infer<typeof proposalSchema>
