import { defineRule } from '../rule.ts'
import { CNIL_092_ART_2 } from '../sources.ts'
import { consentOf } from '../ruleContext.ts'

export const providerPrivacyLinkMissing = defineRule({
  id: 'R02',
  name: 'provider-privacy-link-missing',
  severity: 'warning',
  resource: 'providers',
  sources: [CNIL_092_ART_2],
  check({ id, name, role, privacyPolicyUrl }, context) {
    if (role === 'publisher' || isPublicHttpsAddress(privacyPolicyUrl)) return []
    const cookies = context.activeCookiesOf.get(id) ?? []
    if (!cookies.some((cookie) => consentOf(cookie, context) === 'required')) return []
    return [{ field: 'privacyPolicyUrl', message: 'missing', args: { name } }]
  },
})

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
