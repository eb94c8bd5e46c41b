import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { type CachedBody, chooseBody } from '#server/http/cachedBody.ts'

/** Sends a kept body without making a web-standard request and answer of it, which would take longer than all the rest. */
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

// The best there is takes half a second for each of these, in bytes, and five times as long as a good one.
const LARGE = 500_000

/** Compresses with Brotli (RFC 7932), beside what else goes on. */
export async function compress(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const quality = body.byteLength > LARGE ? 5 : constants.BROTLI_MAX_QUALITY
  const compressed = await brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  })
  return new Uint8Array(compressed)
}
