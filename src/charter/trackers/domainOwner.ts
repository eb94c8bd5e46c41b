import type { Proposal } from './knownTracker.ts'
import type { PurposeFamily } from './trackerChoices.ts'

/** Who stands behind a domain. */
export interface DomainOwner {
  /** The registrable domain: `youtube.com`. */
  domain: string
  service: string
  company: string
  /** What the service mainly does, as third-party-web sorts it. */
  category: string
}

/** What the owner of a cookie’s domain says of it: who it is, little more. */
export function proposalOf({ domain, service, company, category }: DomainOwner): Proposal {
  return {
    name: '',
    nameMatch: 'exact',
    service,
    provider: company,
    domain,
    purposeFamily: FAMILIES.get(category) ?? '',
    lifetimeAsWritten: '',
    lifetime: '',
    storage: '',
    description: { fr: '', en: '' },
    matchedBy: 'domain',
    source: {
      origin: 'thirdPartyWeb',
      title: 'third-party-web',
      address: 'https://github.com/patrickhulce/third-party-web',
      on: null,
    },
  }
}

// Its other categories (cdn, hosting, video, social, utility …) say what is served, not what a cookie is for.
const FAMILIES = new Map<string, PurposeFamily>([
  ['analytics', 'analytics'],
  ['ad', 'marketing'],
  ['marketing', 'marketing'],
  ['consent-provider', 'necessary'],
])
