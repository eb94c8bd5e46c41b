import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { type CachedBody, chooseBody } from '#server/http/cachedBody.ts'

/** Sends a cached body directly: creating a web-standard request and answer would take longer than everything else. */
export function sendCached(cached: CachedBody, request: IncomingMessage, response: ServerResponse): void {
  const { headers: requestHeaders, method = 'GET' } = request
  const { status, headers, body } = chooseBody(cached, {
    method,
    ifNoneMatch: requestHeaders['if-none-match'] ?? null,
    ifModifiedSince: requestHeaders['if-modified-since'] ?? null,
    acceptEncoding: headerText(requestHeaders['accept-encoding']),
  })
  response.writeHead(status, headers).end(body ?? undefined)
}

function headerText(value: string | string[] | undefined): string | null {
  return value === undefined ? null : [value].flat().join()
}

const brotli = promisify(brotliCompress)

// Above this size, in bytes, the best quality takes half a second and five times as long as a good one.
const LARGE_BYTES = 500_000

/** Compresses with Brotli (RFC 7932), in another thread. */
export async function compress(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const quality = body.byteLength > LARGE_BYTES ? 5 : constants.BROTLI_MAX_QUALITY
  const compressed = await brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  })
  return new Uint8Array(compressed)
}
