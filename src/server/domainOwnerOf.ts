import thirdPartyWeb from 'third-party-web/nostats-subset.js'
import { getDomain } from 'tldts'
import type { DomainOwner } from '#charter/trackers/domainOwner.ts'

/** No domain is longer (RFC 1035, 2.3.4). */
const DOMAIN_MAX = 255

/** Who stands behind a domain, as third-party-web has it; null where it knows nobody. */
export function domainOwnerOf(typed: string): DomainOwner | null {
  const domain = getDomain(typed.trim().slice(0, DOMAIN_MAX))
  const entity = domain === null ? undefined : thirdPartyWeb.getEntity(domain)
  if (domain === null || entity === undefined) return null
  return { domain, service: entity.name, company: entity.company, category: entity.category }
}
