import { utf8ToBytes } from '@noble/hashes/utils.js'
import { listFrameAncestors } from '#api/listFrameAncestors.ts'
import type { Language } from '#charter/kit/language.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { renderVersions } from '#charter/publication/renderVersions.ts'
import {
  charterAddress,
  PUBLIC_FILES,
  type PublicFile,
  VERSIONS_ADDRESS,
} from '#charter/publication/charterAddress.ts'
import type { ListQuery } from '#api/listQuery.ts'
import { cacheBody, type CachedBody } from '../cachedBody.ts'
import type { Store } from '../store.ts'
import { ONLINE_CACHING, PUBLIC_HEADERS, publicPolicy } from './charterHeaders.ts'
import { type CachedFile, cacheFile, type Sending } from './cacheFile.ts'

/** The version online, ready to be sent. */
export interface Online {
  number: number
  language: Language
  framers: readonly string[]
  files: Record<PublicFile, CachedFile>
  versions: CachedBody
  /** All these bodies, by their address. */
  byAddress: ReadonlyMap<string, CachedBody>
}

/** Loads the version online; null before the first. */
export async function loadOnline(store: Store, sending: Sending): Promise<Online | null> {
  const publication = await store.lastPublication()
  if (publication === null) return null
  const frozen = await store.frozenRegister(publication.number)
  if (frozen.kind !== 'ok') return null
  const { site } = frozen.register
  const framers = listFrameAncestors(site)
  const cache = (file: PublicFile) =>
    cacheFile(store, publication, file, { framers, caching: ONLINE_CACHING, ...sending })
  const files = {
    html: await cache('html'),
    fragment: await cache('fragment'),
    text: await cache('text'),
    csv: await cache('csv'),
    json: await cache('json'),
  }
  const versions = await cacheVersions(await listAllVersions(store), site.language, framers, sending)
  const byAddress = new Map<string, CachedBody>([[VERSIONS_ADDRESS, versions]])
  for (const file of PUBLIC_FILES) byAddress.set(charterAddress(null, file), files[file].body)
  return {
    number: publication.number,
    language: site.language,
    framers,
    files,
    versions,
    byAddress,
  }
}

async function cacheVersions(
  versions: readonly Publication[],
  language: Language,
  framers: readonly string[],
  { compress, headers }: Sending,
): Promise<CachedBody> {
  const html = renderVersions(language, versions)
  const body = utf8ToBytes(html)
  return cacheBody(body, compress && (await compress(body)), {
    ...PUBLIC_HEADERS,
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': publicPolicy(html, framers),
    'cache-control': ONLINE_CACHING,
    etag: `"${hashFile(html)}"`,
    'last-modified': new Date(versions[0]?.at ?? 0).toUTCString(),
  })
}

const NEWEST_FIRST: ListQuery = {
  conditions: [],
  search: '',
  sort: { field: 'number', direction: 'desc' },
  range: null,
}

/** Lists all published versions, the newest first. */
export async function listAllVersions(store: Store): Promise<Publication[]> {
  return (await store.publications(NEWEST_FIRST)).items
}
