import { dropTrailing } from '../../kit/dropTrailing.ts'
import { cleanText } from '../isMissing.ts'

const PLAIN = /^[a-z\d-]+(?:\.[a-z\d-]+)*$/

/**
 * Returns the host in a domain as people type or paste it: without a scheme, a user, a port, a path, a leading dot or star,
 * a final dot; in lower case. `https://www.ville-exemple.fr:8443/accueil` → `www.ville-exemple.fr`.
 */
export function hostOf(typed: string): string {
  if (PLAIN.test(typed)) return typed
  const [authority = ''] = cleanText(typed)
    .toLowerCase()
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//, '')
    .split(/[/?#\\]/, 1)
  const host = authority.replace(/^.*@/, '').replace(/:\d*$/, '')
  return dropTrailing(host.replace(/^(?:\*?\.)+/, ''), '.')
}

/** Lists the hosts in a text that may name several, as « a.fr, b.fr ». */
export function hostsOf(typed: string): string[] {
  if (PLAIN.test(typed)) return [typed]
  return cleanText(typed)
    .split(/[\s,;]+(?:(?:et|ou|and|or)\s+)?/)
    .map(hostOf)
    .filter(Boolean)
}

/** The maximum length of a domain name (RFC 1035). */
const LENGTH_MAX = 253

/** Tells whether `host` is one of `domains` or a subdomain of one. */
export function isWithin(host: string, domains: ReadonlySet<string>): boolean {
  if (host.length > LENGTH_MAX) return false
  const labels = host.split('.')
  return labels.some((_, at) => domains.has(labels.slice(at).join('.')))
}
