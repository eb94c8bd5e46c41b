const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a page of another site made the browser send a request that writes. Browsers name the page's origin on
 * every such request, whatever its content type; programs that are no browser name none.
 *
 * `ownOrigin` is where browsers reach this server, if it was told (PUBLIC_URL); a proxy may then change the host that
 * the request names. Without, a page is ours if it comes from the host that the request was sent to. So it is on this very
 * machine, where the server is also reached past the proxy.
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
 * Whether the request names another host than this server's; `hostNames` null: none is foreign. A foreign name that leads to the loopback address
 * makes the browser take this server for that site (DNS rebinding).
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
