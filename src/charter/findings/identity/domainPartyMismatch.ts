import { domainsIn } from '../../register/site.ts'
import { clean } from '../missing.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_6 } from '../sources.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

/** The longest that a domain name can be (RFC 1035). */
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
    const host = clean(cookie.domain).toLowerCase().replace(/^\./, '')
    const ours = domainsOf(register)
    if (!isActive(cookie) || host === '' || ours.size === 0) return []

    const args = { name, domain: cookie.domain }
    if (party === 'first' && !isWithin(host, ours)) return [{ field: 'domain', message: 'elsewhere', args }]
    if (party === 'third' && isWithin(host, ours)) return [{ field: 'party', message: 'ours', args }]
    return subdomainDelegation === 'yes' ? [{ field: 'subdomainDelegation', message: 'delegated', args }] : []
  },
})

/** Whether `host` is one of `domains`, or below one. */
function isWithin(host: string, domains: ReadonlySet<string>): boolean {
  if (host.length > MAX_LENGTH) return false
  const labels = host.split('.')
  return labels.some((_, at) => domains.has(labels.slice(at).join('.')))
}
