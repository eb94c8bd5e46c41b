import { defineRule, SINCE_THE_CNIL_GUIDELINES } from '../rule.ts'
import { CNIL_092_ART_6 } from '../sources.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'
import { hostOf, hostsOf, isWithin } from './hostOf.ts'

/** The domains of the platform, however they were typed. */
export const ownDomainsOf = oncePerRegister(
  ({ site }) =>
    new Set(
      site.publisherDomains
        .split(/[\s,;]+/)
        .map(hostOf)
        .filter(Boolean),
    ),
)

export const domainPartyMismatch = defineRule({
  id: 'R12',
  name: 'domain-party-mismatch',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_6],
  appliesFrom: SINCE_THE_CNIL_GUIDELINES,
  check(cookie, { register }) {
    const { name, party, subdomainDelegation } = cookie
    if (!isActive(cookie) || cookie.domain === '') return []
    const ownDomains = ownDomainsOf(register)
    const hosts = hostsOf(cookie.domain)
    if (hosts.length === 0 || ownDomains.size === 0) return []

    const args = { name, domain: cookie.domain }
    if (party === 'first' && !hosts.every((host) => isWithin(host, ownDomains)))
      return [{ field: 'domain', message: 'elsewhere', args }]
    if (party === 'third' && hosts.some((host) => isWithin(host, ownDomains)))
      return [{ field: 'party', message: 'ours', args }]
    return subdomainDelegation === 'yes' ? [{ field: 'subdomainDelegation', message: 'delegated', args }] : []
  },
})
