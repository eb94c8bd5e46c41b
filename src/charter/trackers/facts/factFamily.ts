import { readLifetime } from '../../lifetime/interpretLifetime.ts'
import type { KnownTracker, ProposalSource } from '../knownTracker.ts'
import type { PurposeFamily } from '../trackerChoices.ts'

/** The trackers of one product, as one page of its makers describes them. */
export interface FactFamily {
  service: string
  /** Left out for software that a site runs itself: the operator of the site is then the provider. */
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
  /** As the source writes it; left out where no source gives it. */
  lifetime?: string
  storage?: KnownTracker['storage']
  fr: string
  en: string
}

/** A known tracker with its source. */
export type SourcedTracker = KnownTracker & { source: ProposalSource }

export function trackersOf(family: FactFamily): SourcedTracker[] {
  const { service, provider = '', domain = '' } = family
  const { title, address = '' } = family.source
  const source: ProposalSource = { origin: 'facts', title, address, on: null }
  return family.trackers.map(({ name, lifetime = '', storage = 'cookie', fr, en, ...fact }) => ({
    name,
    nameMatch: name.includes('*') ? 'pattern' : 'exact',
    service,
    provider,
    domain,
    purposeFamily: fact.purposeFamily ?? family.purposeFamily,
    lifetimeAsWritten: lifetime,
    lifetime: readLifetime(lifetime) ?? '',
    storage,
    description: { fr, en },
    source,
  }))
}
