import { utf8ToBytes } from '@noble/hashes/utils.js'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { linkVersions } from '#charter/page/linkVersions.ts'
import { fileIn, type Publication } from '#charter/publication/publication.ts'
import { separateBy } from '#charter/kit/writeCsv.ts'
import type { PublicFile } from '#charter/publication/charterAddress.ts'
import { cacheBody, type CachedBody } from '../cachedBody.ts'
import { readFrozenBytes } from '../versions.ts'
import type { Store } from '../store.ts'
import { charterHeaders, type FileInLanguage } from './charterHeaders.ts'

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
  /** The address of all versions, to which a fragment then leads; null where each file is to be what was frozen, to the byte. */
  versionsAt: string | null
}

/** Prepares a frozen file with its headers: byte for byte, or a fragment with the way to all versions. */
export async function cacheFile(
  store: Store,
  publication: Publication,
  { file, language = null }: FileInLanguage,
  options: CacheOptions,
): Promise<CachedFile> {
  const name = fileIn(file, language)
  const { framers, caching, compress, headers: more, versionsAt } = options
  const frozen = await readFrozenBytes(store, publication.id, name)
  const content = utf8.decode(frozen)
  if (file === 'fragment' && versionsAt !== null) {
    const body = await cacheFragment(publication, linkVersions(content, versionsAt), options)
    return { file, body, withCommas: null }
  }
  const headers = {
    ...charterHeaders(publication, { file, language }, content, framers),
    ...more,
    'cache-control': caching,
  }
  const cache = async (bytes: Uint8Array<ArrayBuffer>, hash: string) =>
    cacheBody(bytes, compress && (await compress(bytes)), { ...headers, etag: `"${hash}"` })
  const body = await cache(frozen, publication.sha256[name] ?? hashFile(frozen))
  if (file !== 'csv') return { file, body, withCommas: null }
  const commas = separateBy(content, ',')
  return { file, body, withCommas: await cache(utf8ToBytes(commas), hashFile(commas)) }
}

// The byte order mark is a part of the file.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Prepares a fragment that was made from a frozen one. */
export async function cacheFragment(
  publication: Publication,
  html: string,
  { framers, caching, compress, headers: more }: CacheOptions,
): Promise<CachedBody> {
  // When the version went online says nothing of how this program renders it: the ETag alone tells it apart.
  const { 'last-modified': _, ...headers } = charterHeaders(publication, { file: 'fragment' }, html, framers)
  const bytes = utf8ToBytes(html)
  return cacheBody(bytes, compress && (await compress(bytes)), {
    ...headers,
    ...more,
    'cache-control': caching,
    etag: `"${hashFile(html)}"`,
  })
}
