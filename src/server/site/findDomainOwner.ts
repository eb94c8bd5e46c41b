import thirdPartyWeb from 'third-party-web/nostats-subset.js'
import { getDomain } from 'tldts'
import type { DomainOwner } from '#charter/trackers/domainOwner.ts'

/** The length of the longest domain (RFC 1035, 2.3.4). */
const DOMAIN_MAX = 255

/** Finds the service and the company that own a domain, in the data of third-party-web; null for an unknown domain. */
export function findDomainOwner(typed: string): DomainOwner | null {
  const domain = getDomain(typed.trim().slice(0, DOMAIN_MAX))
  const entity = domain === null ? undefined : thirdPartyWeb.getEntity(domain)
  if (domain === null || entity === undefined) return null
  return { domain, service: entity.name, company: entity.company, category: entity.category }
}
