import { z } from 'zod'
import { EXEMPTION_GROUNDS, PARTIES, PURPOSE_CODES, STORAGES } from '../register/choices.ts'
import {
  PROPOSAL_ORIGINS,
  PURPOSE_FAMILIES,
  TRACKER_CONSENTS,
  TRACKER_HOSTS,
  TRACKER_MATCHES,
} from './trackerChoices.ts'

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

/** What the law makes of a tracker’s usual purpose. */
const rulingSchema = z.strictObject({
  /** Whether visitors are asked first; '' where nothing is known, which is no permission. */
  consent: z.enum(['', ...TRACKER_CONSENTS]),
  /** Why, for the officer; '' where there is nothing to add. */
  reason: words,
  /** Where the reason was read; an empty title where there is none. */
  source: proposalSourceSchema.pick({ title: true, address: true }),
  /** The purposes where the cookie stands in a category that needs consent, or where it is exempt. */
  purposeCodes: z.array(z.enum(PURPOSE_CODES)),
  /** The ground and the reason of the exemption; '' unless the tracker may be exempt. */
  exemptionGround: z.enum(['', ...EXEMPTION_GROUNDS]),
  exemptionReason: words,
})
export type Ruling = z.infer<typeof rulingSchema>

/** A known tracker with its source and what follows from its purpose. */
export const sourcedTrackerSchema = knownTrackerSchema.extend({
  /** Who runs the product: `self` the body of the site, `provider` its maker, `either` one of both. */
  host: z.enum(TRACKER_HOSTS),
  /** Whether the site’s own domain sets it; '' where nothing is known. */
  party: z.enum(['', ...PARTIES]),
  ruling: rulingSchema,
  source: proposalSourceSchema,
})
export type SourcedTracker = z.infer<typeof sourcedTrackerSchema>

/** A known tracker in the list of all; `id` is its place there, from 1. */
export const listedTrackerSchema = sourcedTrackerSchema.extend({ id: z.int().positive() })
export type ListedTracker = z.infer<typeof listedTrackerSchema>

/** Knowledge about the cookie that a person is entering, with its source. */
export const proposalSchema = sourcedTrackerSchema.extend({
  /** `domain`: the name is unknown, but the owner of its domain is known. */
  matchedBy: z.enum([...TRACKER_MATCHES, 'domain']),
})
export type Proposal = z.infer<typeof proposalSchema>
