const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a page of another site made the browser send a request that writes. Browsers name the page's origin on
 * every such request, whatever its content type; programs that are no browser name none.
 */
export function isCrossSiteWrite(request: Request): boolean {
  if (SAFE_METHODS.has(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.get('origin')
  return origin !== null && hostOf(origin) !== hostOf(request.url)
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null
}

/**
 * Whether the request names another host than this server's. A foreign name that leads to the loopback address
 * makes the browser take this server for that site (DNS rebinding).
 */
export function isForeignHost(
  url: URL,
  headers: Pick<Headers, 'get'>,
  hostNames: readonly string[],
): boolean {
  const named = headers.get('host')?.replace(/:\d*$/, '').toLowerCase() ?? url.hostname
  return !hostNames.includes(url.hostname) || !hostNames.includes(named)
}
