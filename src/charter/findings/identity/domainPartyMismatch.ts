import { domainsIn } from '../../register/site.ts'
import { cleanText } from '../isMissing.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_6 } from '../sources.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

/** The maximum length of a domain name (RFC 1035). */
const MAX_LENGTH = 253

const domainsOf = oncePerRegister(({ site }) => new Set(domainsIn(site.publisherDomains)))

export const domainPartyMismatch = defineRule({
  id: 'R12',
  name: 'domain-party-mismatch',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_6],
  check(cookie, { register }) {
    const { name, party, subdomainDelegation } = cookie
    const host = cleanText(cookie.domain).toLowerCase().replace(/^\./, '')
    const ownDomains = domainsOf(register)
    if (!isActive(cookie) || host === '' || ownDomains.size === 0) return []

    const args = { name, domain: cookie.domain }
    if (party === 'first' && !isWithin(host, ownDomains))
      return [{ field: 'domain', message: 'elsewhere', args }]
    if (party === 'third' && isWithin(host, ownDomains)) return [{ field: 'party', message: 'ours', args }]
    return subdomainDelegation === 'yes' ? [{ field: 'subdomainDelegation', message: 'delegated', args }] : []
  },
})

/** Tells whether `host` is one of `domains` or a subdomain of one. */
function isWithin(host: string, domains: ReadonlySet<string>): boolean {
  if (host.length > MAX_LENGTH) return false
  const labels = host.split('.')
  return labels.some((_, at) => domains.has(labels.slice(at).join('.')))
}
