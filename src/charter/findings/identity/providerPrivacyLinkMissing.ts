import type { Provider } from '../../register/provider.ts'
import type { Identified } from '../../register/register.ts'
import { defineRule, SINCE_THE_CNIL_GUIDELINES } from '../rule.ts'
import { CNIL_092_ART_2 } from '../sources.ts'
import { consentOf, type RuleContext } from '../ruleContext.ts'
import { listKnownServices } from '../known/knownServices.ts'
import { ownDomainsOf } from './domainPartyMismatch.ts'
import { hostsOf, isWithin } from './hostOf.ts'

export const providerPrivacyLinkMissing = defineRule({
  id: 'R02',
  name: 'provider-privacy-link-missing',
  severity: 'warning',
  resource: 'providers',
  sources: [CNIL_092_ART_2],
  appliesFrom: SINCE_THE_CNIL_GUIDELINES,
  check(provider, context) {
    const { name, role, privacyPolicyUrl } = provider
    // The recommendation speaks of controllers: a processor acts for the body, whose policy is the charter.
    if (role === 'processor' || isPublicHttpsAddress(privacyPolicyUrl)) return []
    if (role === 'publisher' && !isSomebodyElse(provider, context)) return []
    const cookies = context.activeCookiesOf.get(provider.id) ?? []
    if (!cookies.some((cookie) => consentOf(cookie, context) === 'required')) return []
    return [{ field: 'privacyPolicyUrl', message: 'missing', args: { name } }]
  },
})

/** Tells whether a provider that is said to be the body itself is a company, by its name or where its cookies are set. */
function isSomebodyElse(provider: Identified<Provider>, { activeCookiesOf, register }: RuleContext): boolean {
  if (listKnownServices([provider.name, provider.legalName, provider.website]).length > 0) return true
  const ownDomains = ownDomainsOf(register)
  return (activeCookiesOf.get(provider.id) ?? []).some(({ party, domain }) => {
    const hosts = hostsOf(domain)
    return party === 'third' && ownDomains.size > 0 && hosts.some((host) => !isWithin(host, ownDomains))
  })
}

const HTTPS_HOST = /^https:\/\/([^\s/?#:@\\<>"[\]]+)(?::\d{1,5})?(?:[/?#]|$)/i

/** Top-level names without a meaning outside one network (RFC 2606, 6761, 6762). */
const LOCAL_DOMAINS = new Set(['localhost', 'local', 'internal', 'test', 'invalid'])

/** Tells whether everybody can open `address`: it uses https and a host with a public name. */
function isPublicHttpsAddress(address: string): boolean {
  const [, host = ''] = HTTPS_HOST.exec(address) ?? []
  const labels = host.toLowerCase().replace(/\.$/, '').split('.')
  const top = labels.at(-1) ?? ''
  // Browsers take a host that ends in a number for an IP address, in any form (`127.0.1`, `10.0.0.0x1`).
  const isNumber = /^(?:\d+|0x[\da-f]*)$/.test(top)
  return labels.length > 1 && labels.every(Boolean) && !isNumber && !LOCAL_DOMAINS.has(top)
}
