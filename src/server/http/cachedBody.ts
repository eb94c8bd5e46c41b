/** A body in memory, ready with its headers, so that a request only has to choose a form of it. */
export interface CachedBody {
  body: Uint8Array<ArrayBuffer>
  headers: Readonly<Record<string, string>>
  /** The same, compressed; null when that is not smaller. */
  brotli: Pick<CachedBody, 'body' | 'headers'> | null
  /** The headers that are sent when the client has the body already. */
  unchanged: Readonly<Record<string, string>>
}

/** Prepares a body. `headers` contains at least an `etag`. */
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

/** The parts of a GET or HEAD request that decide how a cached body is sent. */
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

/** Chooses the whole body, its headers alone (HEAD), or 304 when the client has it (RFC 9110, section 13). */
export function chooseBody(cached: CachedBody, request: BodyRequest): BodyChoice {
  if (isUnchanged(cached.unchanged, request)) return { status: 304, headers: cached.unchanged, body: null }
  const { body, headers } = (acceptsBrotli(request.acceptEncoding) ? cached.brotli : null) ?? cached
  return { status: 200, headers, body: request.method === 'HEAD' ? null : body }
}

/** Answers a web-standard request with a cached body. */
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
  // A different date means another version, even if it is earlier, because clocks can be set back.
  return cached['last-modified'] === ifModifiedSince
}

/** Parses a list of ETags. A cache that compresses the body makes its tag a weak one (`W/`), for the same content. */
function parseTags(list: string): string[] {
  return list.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
}

function acceptsBrotli(acceptEncoding: string | null): boolean {
  if (acceptEncoding === null) return false
  const accepted = acceptEncoding.split(',')
  return accepted.some((coding) => /^\s*br\s*(;\s*q=(1|0\.\d*[1-9]))?/.exec(coding)?.[0] === coding)
}
