import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

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
