/** A body that is sent as it is kept, ready with its headers so that a request costs no more than to choose. */
export interface CachedBody {
  body: Uint8Array<ArrayBuffer>
  headers: Readonly<Record<string, string>>
  /** The same, compressed; null where that is no gain. */
  brotli: Pick<CachedBody, 'body' | 'headers'> | null
  /** What is sent when the client has it already. */
  unchanged: Readonly<Record<string, string>>
}

/** `headers` names at least an `etag`. */
export function cacheBody(
  body: Uint8Array<ArrayBuffer>,
  brotli: Uint8Array<ArrayBuffer> | null,
  headers: Readonly<Record<string, string>>,
): CachedBody {
  const unchanged = { ...headers, vary: 'accept-encoding' }
  const sized = (bytes: Uint8Array) => ({ ...unchanged, 'content-length': String(bytes.byteLength) })
  const isSmaller = brotli !== null && brotli.byteLength < body.byteLength
  return {
    body,
    headers: sized(body),
    brotli: isSmaller ? { body: brotli, headers: { ...sized(brotli), 'content-encoding': 'br' } } : null,
    unchanged,
  }
}

/** What a GET or HEAD request asks of a kept body, wherever its headers come from. */
export interface BodyRequest {
  method: string
  ifNoneMatch: string | null
  ifModifiedSince: string | null
  acceptEncoding: string | null
}

export interface BodyChoice {
  status: 200 | 304
  headers: Readonly<Record<string, string>>
  body: Uint8Array<ArrayBuffer> | null
}

/** All of it, its headers, or word that it is still the same (RFC 9110, section 13). */
export function chooseBody(cached: CachedBody, request: BodyRequest): BodyChoice {
  if (isUnchanged(cached.unchanged, request)) return { status: 304, headers: cached.unchanged, body: null }
  const { body, headers } = (acceptsBrotli(request.acceptEncoding) ? cached.brotli : null) ?? cached
  return { status: 200, headers, body: request.method === 'HEAD' ? null : body }
}

/** The same as an answer to a web-standard request. */
export function answerCached(cached: CachedBody, { method, headers: requestHeaders }: Request): Response {
  const { status, headers, body } = chooseBody(cached, {
    method,
    ifNoneMatch: requestHeaders.get('if-none-match'),
    ifModifiedSince: requestHeaders.get('if-modified-since'),
    acceptEncoding: requestHeaders.get('accept-encoding'),
  })
  return new Response(body, { status, headers })
}

function isUnchanged(cached: CachedBody['headers'], { ifNoneMatch, ifModifiedSince }: BodyRequest): boolean {
  if (ifNoneMatch !== null) return ifNoneMatch === '*' || parseTags(ifNoneMatch).includes(cached.etag ?? '')
  if (ifModifiedSince === null) return false
  // Another date is another version, be it an earlier one: clocks are set back.
  return cached['last-modified'] === ifModifiedSince
}

/** A cache that compressed the body has made the tag a weak one: it is still the same. */
function parseTags(list: string): string[] {
  return list.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
}

function acceptsBrotli(acceptEncoding: string | null): boolean {
  if (acceptEncoding === null) return false
  const accepted = acceptEncoding.split(',')
  return accepted.some((coding) => /^\s*br\s*(;\s*q=(1|0\.\d*[1-9]))?/.exec(coding)?.[0] === coding)
}
