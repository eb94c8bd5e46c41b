import { utf8ToBytes } from '@noble/hashes/utils.js'
import { listFrameAncestors } from '#api/listFrameAncestors.ts'
import type { Language } from '#charter/kit/language.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { listFiles, parseFile, type Publication } from '#charter/publication/publication.ts'
import { renderVersions } from '#charter/publication/renderVersions.ts'
import { charterAddress, PUBLIC_FILES } from '#charter/publication/charterAddress.ts'
import { cacheBody, type CachedBody } from '../cachedBody.ts'
import type { Store } from '../store.ts'
import { findDeclaredPage } from '../versions.ts'
import { ONLINE_CACHING, PUBLIC_HEADERS, publicPolicy } from './charterHeaders.ts'
import { type CachedFile, cacheFile, type Sending } from './cacheFile.ts'

/** A site whose charter is public: the first one has no slug. */
export interface PublicSite {
  id: number
  slug: string | undefined
}

/** The version online, ready to be sent. */
export interface Online {
  number: number
  language: Language
  framers: readonly string[]
  /** The register's, in which the list of versions says its times. */
  timeZone: string
  /** The page that the list has as version 0: its id; null without one. */
  earlierPageId: number | null
  /** By their names: `html`, and `html.en` of a charter in several languages. */
  files: ReadonlyMap<string, CachedFile>
  versions: CachedBody
  /** The bodies of the files, by their address. */
  byAddress: ReadonlyMap<string, CachedBody>
}

/** Loads the version of a site that is online; null before the first. */
export async function loadOnline(
  store: Store,
  { id: siteId, slug }: PublicSite,
  sending: Sending,
  versionsAt: string | null,
): Promise<Online | null> {
  const publication = await store.lastPublication(siteId)
  if (publication === null) return null
  const frozen = await store.frozenRegister(publication.id)
  if (frozen.kind !== 'ok') return null
  const { site } = frozen.register
  const framers = listFrameAncestors(site)
  const files = new Map<string, CachedFile>()
  const byAddress = new Map<string, CachedBody>()
  for (const name of listFiles(publication)) {
    const { kind, language } = parseFile(name)
    const file = PUBLIC_FILES.find((one) => one === kind)
    if (file === undefined) continue
    const options = { framers, caching: ONLINE_CACHING, versionsAt, ...sending }
    const cached = await cacheFile(store, publication, { file, language }, options)
    files.set(name, cached)
    byAddress.set(charterAddress(null, file, slug, language), cached.body)
  }
  const timeZone = await store.timeZone()
  const earlier = await findDeclaredPage(store, siteId)
  const list = renderVersions(await listAllVersions(store, siteId), earlier, timeZone, {
    language: site.language,
    slug,
  })
  const versions = await cacheVersions(list, publication, framers, sending)
  return {
    number: publication.number,
    language: site.language,
    framers,
    timeZone,
    earlierPageId: earlier?.id ?? null,
    files,
    versions,
    byAddress,
  }
}

async function cacheVersions(
  html: string,
  { at }: Publication,
  framers: readonly string[],
  { compress, headers }: Sending,
): Promise<CachedBody> {
  const body = utf8ToBytes(html)
  return cacheBody(body, compress && (await compress(body)), {
    ...PUBLIC_HEADERS,
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': publicPolicy(html, framers),
    'cache-control': ONLINE_CACHING,
    etag: `"${hashFile(html)}"`,
    'last-modified': new Date(at).toUTCString(),
  })
}

/** Lists all published versions of a site, the newest first. */
export async function listAllVersions(store: Store, siteId: number): Promise<Publication[]> {
  const { items } = await store.publications({
    conditions: [{ compare: 'anyOf', field: 'siteId', values: [siteId] }],
    search: '',
    sort: { field: 'number', direction: 'desc' },
    range: null,
  })
  return items
}
