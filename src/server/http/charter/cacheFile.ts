import { utf8ToBytes } from '@noble/hashes/utils.js'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { separateBy } from '#charter/kit/writeCsv.ts'
import type { PublicFile } from '#charter/publication/charterAddress.ts'
import { cacheBody, type CachedBody } from '../cachedBody.ts'
import { readFrozenBytes } from '../versions.ts'
import type { Store } from '../store.ts'
import { charterHeaders } from './charterHeaders.ts'

export interface CachedFile {
  file: PublicFile
  body: CachedBody
  /** The CSV file with commas as separators; null for every other file. */
  withCommas: CachedBody | null
}

export type Compress = (body: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>

/** The settings for all cached files. */
export interface Sending {
  /** Compresses with Brotli (RFC 7932); null does not compress. */
  compress: Compress | null
  /** Further headers of every answer. */
  headers: Readonly<Record<string, string>>
}

export interface CacheOptions extends Sending {
  /** The origins that may show the file in a frame. */
  framers: readonly string[]
  /** The `Cache-Control` header. */
  caching: string
}

/** Prepares a frozen file, byte for byte, with its headers. */
export async function cacheFile(
  store: Store,
  publication: Publication,
  file: PublicFile,
  { framers, caching, compress, headers: more }: CacheOptions,
): Promise<CachedFile> {
  const frozen = await readFrozenBytes(store, publication.number, file)
  const content = utf8.decode(frozen)
  const headers = {
    ...charterHeaders(publication, file, content, framers),
    ...more,
    'cache-control': caching,
  }
  const cache = async (bytes: Uint8Array<ArrayBuffer>, hash: string) =>
    cacheBody(bytes, compress && (await compress(bytes)), { ...headers, etag: `"${hash}"` })
  const body = await cache(frozen, publication.sha256[file])
  if (file !== 'csv') return { file, body, withCommas: null }
  const commas = separateBy(content, ',')
  return { file, body, withCommas: await cache(utf8ToBytes(commas), hashFile(commas)) }
}

// The byte order mark is a part of the file.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
