import type { Proposal } from './knownTracker.ts'
import type { PurposeFamily } from './trackerChoices.ts'

/** The company and the service behind a domain. */
export interface DomainOwner {
  /** The registrable domain: `youtube.com`. */
  domain: string
  service: string
  company: string
  /** The main category of the service in third-party-web. */
  category: string
}

/** Proposes the little that the owner of a domain tells about a cookie: service, provider and perhaps the purpose. */
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

// The other categories (cdn, hosting, video, social, utility …) describe what is served, not the purpose of a cookie.
const FAMILIES = new Map<string, PurposeFamily>([
  ['analytics', 'analytics'],
  ['ad', 'marketing'],
  ['marketing', 'marketing'],
  ['consent-provider', 'necessary'],
])
