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
export interface Asked {
  method: string
  ifNoneMatch: string | null
  ifModifiedSince: string | null
  acceptEncoding: string | null
}

export interface Chosen {
  status: 200 | 304
  headers: Readonly<Record<string, string>>
  body: Uint8Array<ArrayBuffer> | null
}

/** All of it, its headers, or word that it is still the same (RFC 9110, section 13). */
export function chooseBody(kept: CachedBody, asked: Asked): Chosen {
  if (isUnchanged(kept.unchanged, asked)) return { status: 304, headers: kept.unchanged, body: null }
  const { body, headers } = (takesBrotli(asked.acceptEncoding) ? kept.brotli : null) ?? kept
  return { status: 200, headers, body: asked.method === 'HEAD' ? null : body }
}

/** The same as an answer to a web-standard request. */
export function answerBytes(kept: CachedBody, { method, headers: asked }: Request): Response {
  const { status, headers, body } = chooseBody(kept, {
    method,
    ifNoneMatch: asked.get('if-none-match'),
    ifModifiedSince: asked.get('if-modified-since'),
    acceptEncoding: asked.get('accept-encoding'),
  })
  return new Response(body, { status, headers })
}

function isUnchanged(kept: CachedBody['headers'], { ifNoneMatch, ifModifiedSince }: Asked): boolean {
  if (ifNoneMatch !== null) return ifNoneMatch === '*' || tagsIn(ifNoneMatch).includes(kept.etag ?? '')
  if (ifModifiedSince === null) return false
  // Another date is another version, be it an earlier one: clocks are set back.
  return kept['last-modified'] === ifModifiedSince
}

/** A cache that compressed the body has made the tag a weak one: it is still the same. */
function tagsIn(list: string): string[] {
  return list.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
}

function takesBrotli(acceptEncoding: string | null): boolean {
  if (acceptEncoding === null) return false
  const accepted = acceptEncoding.split(',')
  return accepted.some((coding) => /^\s*br\s*(;\s*q=(1|0\.\d*[1-9]))?/.exec(coding)?.[0] === coding)
}
