/** A body that is sent as it is kept, ready with its headers so that a request costs no more than to choose. */
export interface KeptBody {
  body: Uint8Array<ArrayBuffer>
  headers: Readonly<Record<string, string>>
  /** The same, compressed; null where that is no gain. */
  brotli: { body: Uint8Array<ArrayBuffer>; headers: Readonly<Record<string, string>> } | null
}

/** `headers` names at least an `etag`. */
export function keepBody(
  body: Uint8Array<ArrayBuffer>,
  brotli: Uint8Array<ArrayBuffer> | null,
  headers: Readonly<Record<string, string>>,
): KeptBody {
  const all = { ...headers, vary: 'accept-encoding' }
  const isSmaller = brotli !== null && brotli.byteLength < body.byteLength
  return {
    body,
    headers: { ...all, 'content-length': String(body.byteLength) },
    brotli: isSmaller
      ? {
          body: brotli,
          headers: { ...all, 'content-encoding': 'br', 'content-length': String(brotli.byteLength) },
        }
      : null,
  }
}

/** What a GET or HEAD request is to get of it: all, its headers, or word that it is still the same (RFC 9110, 13). */
export function answerBytes(kept: KeptBody, request: Request): Response {
  if (isUnchanged(kept.headers, request.headers)) {
    const { 'content-length': _, ...headers } = kept.headers
    return new Response(null, { status: 304, headers })
  }
  const { body, headers } = (takesBrotli(request) ? kept.brotli : null) ?? kept
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}

function isUnchanged(kept: KeptBody['headers'], asked: Headers): boolean {
  const known = asked.get('if-none-match')
  if (known !== null) return known === '*' || tagsIn(known).includes(kept.etag ?? '')
  const since = asked.get('if-modified-since')
  const modified = kept['last-modified']
  return since !== null && modified !== undefined && Date.parse(modified) <= Date.parse(since)
}

/** A cache that compressed the body has made the tag a weak one: it is still the same. */
function tagsIn(list: string): string[] {
  return list.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
}

function takesBrotli(request: Request): boolean {
  const accepted = (request.headers.get('accept-encoding') ?? '').split(',')
  return accepted.some((coding) => /^\s*br\s*(;\s*q=(1|0\.\d*[1-9]))?/.exec(coding)?.[0] === coding)
}
