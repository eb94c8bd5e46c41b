import { readLifetime } from '../../lifetime/interpretLifetime.ts'
import type { KnownTracker, ProposalSource } from '../knownTracker.ts'
import type { PurposeFamily } from '../trackerChoices.ts'

/** What is known of the trackers of one product, as one page tells it. */
export interface FactFamily {
  service: string
  /** Left out for software that a site runs itself: whoever runs the site is behind its trackers then. */
  provider?: string
  domain?: string
  purposeFamily: PurposeFamily
  source: { title: string; address?: string }
  trackers: readonly Fact[]
}

interface Fact {
  /** `*` stands for any characters. */
  name: string
  purposeFamily?: PurposeFamily
  /** As the source writes it; left out where no source says it. */
  lifetime?: string
  storage?: KnownTracker['storage']
  fr: string
  en: string
}

/** A fact as every other known tracker is laid out, with where it was read. */
export type SourcedTracker = KnownTracker & { source: ProposalSource }

export function trackersOf(family: FactFamily): SourcedTracker[] {
  const { service, provider = '', domain = '' } = family
  const { title, address = '' } = family.source
  const source: ProposalSource = { origin: 'facts', title, address, on: null }
  return family.trackers.map(({ name, lifetime = '', storage = 'cookie', fr, en, ...own }) => ({
    name,
    nameMatch: name.includes('*') ? 'pattern' : 'exact',
    service,
    provider,
    domain,
    purposeFamily: own.purposeFamily ?? family.purposeFamily,
    lifetimeAsWritten: lifetime,
    lifetime: readLifetime(lifetime) ?? '',
    storage,
    description: { fr, en },
    source,
  }))
}
