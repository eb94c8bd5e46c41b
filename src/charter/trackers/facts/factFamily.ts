import { readLifetime } from '../../lifetime/interpretLifetime.ts'
import type { KnownTracker, ProposalSource, SourcedTracker } from '../knownTracker.ts'
import { OPEN_COOKIE_DATABASE_SOURCE } from '../readOpenCookieDatabase.ts'
import { rulingOf, type TrackerUse } from '../rulings.ts'
import type { PurposeFamily } from '../trackerChoices.ts'

/** The trackers of one product, as one page describes them. */
export interface FactFamily {
  service: string
  /** The maker of the product; left out for software that a site runs itself. */
  provider?: string
  /** For a product of a maker that a site may also run itself. */
  canBeSelfHosted?: boolean
  domain?: string
  use: TrackerUse
  /** `first` where a product of `domain` writes under the domain of the site. */
  party?: SourcedTracker['party']
  source: FactSource
  trackers: readonly Fact[]
}

interface FactSource {
  title: string
  address: string
}

interface Fact {
  /** `*` stands for any characters. */
  name: string
  use?: TrackerUse
  purposeFamily?: PurposeFamily
  domain?: string
  party?: SourcedTracker['party']
  /** As the source writes it; left out where no source gives it. */
  lifetime?: string
  storage?: KnownTracker['storage']
  /** Where another page than the family’s says it. */
  source?: FactSource
  fr: string
  en: string
}

/** The source of what the makers of a product do not say themselves. */
export const OPEN_COOKIE_DATABASE: FactSource = {
  title: OPEN_COOKIE_DATABASE_SOURCE.title,
  address: OPEN_COOKIE_DATABASE_SOURCE.address,
}

export function trackersOf(family: FactFamily): SourcedTracker[] {
  return family.trackers.map((fact) => trackerOf(family, fact))
}

function trackerOf(family: FactFamily, fact: Fact): SourcedTracker {
  const { provider = '', canBeSelfHosted = false } = family
  const { name, lifetime = '', storage = 'cookie', fr, en } = fact
  const { family: purposeFamily, ruling } = rulingOf(fact.use ?? family.use)
  const domain = fact.domain ?? family.domain ?? ''
  const source: ProposalSource = { origin: 'facts', ...(fact.source ?? family.source), on: null }
  return {
    name,
    nameMatch: name.includes('*') ? 'pattern' : 'exact',
    service: family.service,
    provider,
    host: provider === '' ? 'self' : canBeSelfHosted ? 'either' : 'provider',
    domain,
    party: fact.party ?? family.party ?? (domain === '' ? 'first' : 'third'),
    purposeFamily: fact.purposeFamily ?? purposeFamily,
    lifetimeAsWritten: lifetime,
    lifetime: readLifetime(lifetime) ?? '',
    storage,
    description: { fr, en },
    ruling,
    source,
  }
}
