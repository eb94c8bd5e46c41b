import type { Proposal } from './knownTracker.ts'
import { type TrackerUse, rulingOf } from './rulings.ts'

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
  const { family, ruling } = rulingOf(USES.get(category) ?? 'unclear')
  return {
    name: '',
    nameMatch: 'exact',
    service,
    provider: company,
    domain,
    host: 'provider',
    party: 'third',
    purposeFamily: USES.has(category) ? family : '',
    lifetimeAsWritten: '',
    lifetime: '',
    storage: '',
    description: { fr: '', en: '' },
    ruling,
    matchedBy: 'domain',
    source: {
      origin: 'thirdPartyWeb',
      title: 'third-party-web',
      address: 'https://github.com/patrickhulce/third-party-web',
      on: null,
    },
  }
}

// The other categories (cdn, hosting, utility …) describe what is served, not the purpose of a cookie.
const USES = new Map<string, TrackerUse>([
  ['analytics', 'audienceReused'],
  ['ad', 'advertising'],
  ['marketing', 'advertising'],
  ['social', 'sharing'],
  ['video', 'embedding'],
  ['customer-success', 'chat'],
])
