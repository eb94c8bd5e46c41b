const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Tells whether a page of another site made the browser send a request that writes. Browsers send the page's origin
 * with every such request, whatever its content type; other programs send none.
 *
 * `ownOrigin` is the configured origin of this server (PUBLIC_URL), since a proxy may change the host of a request.
 * Without it, a page is ours if its host is the host of the request. The same holds on the loopback address, where the
 * server is reached without the proxy.
 */
export function isCrossSiteWrite(request: Request, ownOrigin: string | null = null): boolean {
  if (SAFE_METHODS.has(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.get('origin')
  if (origin === null || origin === ownOrigin) return false
  const url = new URL(request.url)
  if (ownOrigin !== null && !LOOPBACK.test(url.hostname)) return true
  return parseHost(origin) !== url.host
}

const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])$/

function parseHost(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}

/**
 * Tells whether the request names a host other than `hostNames`; null allows any. Through a foreign name that resolves
 * to the loopback address, a browser would take this server for another site (DNS rebinding).
 */
export function isForeignHost(
  url: URL,
  headers: Pick<Headers, 'get'>,
  hostNames: readonly string[] | null,
): boolean {
  if (hostNames === null) return false
  const named = headers.get('host')?.replace(/:\d*$/, '').toLowerCase() ?? url.hostname
  return !hostNames.includes(url.hostname) || !hostNames.includes(named)
}
