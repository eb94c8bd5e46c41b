import type { Language } from '#charter/kit/language.ts'
import { type FragmentVariant, writeFragmentQuery } from '#charter/page/fragmentVariant.ts'
import { versionsAddress } from '#charter/page/versionsAddress.ts'
import { charterAddress, type PublicFile } from '#charter/publication/charterAddress.ts'
import { EARLIER_PAGE_ANCHOR } from '#charter/publication/renderVersions.ts'
import { parseFragmentQuery } from '#api/fragmentQuery.ts'
import { fileIn, listFiles } from '#charter/publication/publication.ts'
import { answerCached, type CachedBody } from '../cachedBody.ts'
import type { Store } from '../store.ts'
import { StoreFailure } from '../storeErrors.ts'
import { findDeclaredPage, findEarlierPageAt } from '../versions.ts'
import { answerNotice, type Notice } from './answerNotice.ts'
import { ONLINE_CACHING, VERSION_CACHING, PUBLIC_HEADERS } from './charterHeaders.ts'
import { type CharterPath, parseAt } from './charterPath.ts'
import { type CachedFile, cacheFile, type Sending } from './cacheFile.ts'
import { createFragmentVariants } from './createFragmentVariants.ts'
import { loadOnline, type Online, type PublicSite } from './loadOnline.ts'

export interface SitePages {
  /** Answers a GET or HEAD request for the charter of the site, which needs no session. */
  answer(request: Request, path: CharterPath | null, parameters: URLSearchParams): Promise<Response>
  /** Finds the body for a path with its query, if it is in memory; `answer` handles all others. */
  findCached(target: string): CachedBody | null
  /** Loads the version online from the store again, after a publication. */
  refresh(): Promise<void>
}

// Few visitors request earlier versions, and their caches hold them for long.
const CACHED_FILES_MAX = 20

const NO_VARIANT = { kind: 'ok', value: null } as const

/**
 * Creates the public pages of a site: the version online, from memory, and all versions before it. `publicUrl` is the origin at
 * which the public finds them, where the server knows it.
 */
export function createSitePages(
  store: Store,
  site: PublicSite,
  sending: Sending,
  publicUrl: string | null,
): SitePages {
  const { id: siteId, slug } = site
  const versionsAt = publicUrl === null ? null : publicUrl + versionsAddress(slug)
  /** Null before the first version; undefined when it must be loaded. */
  let online: Online | null | undefined
  /** The store's `otherWrites` when `online` was last compared with it. */
  let seenWrites: number | null = null
  let loading = Promise.resolve()
  const versionFiles = new Map<string, Promise<CachedFile | null>>()
  const variants = createFragmentVariants(store, siteId)
  /** Keeps search engines from listing a numbered version, or a variant, beside the page that is online. */
  const versionHeaders = (language: string | null) => ({
    'x-robots-tag': 'noindex',
    link: `<${charterAddress(null, 'html', slug, language)}>; rel="canonical"`,
  })
  const notice = (status: 400 | 404 | 503, language: Language, what: Notice, nearest: readonly number[]) =>
    answerNotice(status, { language, slug }, what, nearest)

  /** Loads one at a time, so that the load that began last, with the newest version, also ends last. */
  function load(isNeeded: () => boolean): Promise<void> {
    const loadNow = async () => {
      if (!isNeeded()) return
      seenWrites = store.otherWrites()
      try {
        if (online !== undefined && (await isStillOnline(online))) return
        online = await loadOnline(store, site, sending, versionsAt)
        // Who may show them in a frame is what the version online says.
        versionFiles.clear()
      } catch (error) {
        // The next request tries again, and none gets an older version as the newest one.
        online = undefined
        throw error
      }
    }
    loading = loading.then(loadNow, loadNow)
    return loading
  }

  /** A version never changes; only the list of versions does, with the register's time zone and version 0. */
  async function isStillOnline(known: Online | null): Promise<boolean> {
    const last = await store.lastPublication(siteId)
    if (known === null) return last === null
    return known.number === last?.number && (await isListAsKnown(known))
  }

  async function isListAsKnown(known: Online): Promise<boolean> {
    const earlier = await findDeclaredPage(store, siteId)
    return known.timeZone === (await store.timeZone()) && known.earlierPageId === (earlier?.id ?? null)
  }

  /** Another server may have published since. */
  function isStale(): boolean {
    return online === undefined || store.otherWrites() !== seenWrites
  }

  async function current(): Promise<Online | null> {
    const known = online
    try {
      if (isStale()) await load(isStale)
    } catch (error) {
      const isAway = error instanceof StoreFailure && error.reason === 'unavailable'
      if (known === undefined || !isAway) throw error
      // While the database is away, visitors get what is in memory: nothing newer could be shown.
      online ??= known
      seenWrites = null
    }
    return online ?? null
  }

  function versionFile(
    number: number,
    file: PublicFile,
    language: string | null,
  ): Promise<CachedFile | null> {
    const name = `${number}/${fileIn(file, language)}`
    const known = versionFiles.get(name)
    if (known !== undefined) return known
    if (versionFiles.size >= CACHED_FILES_MAX) versionFiles.clear()
    const loading = loadVersion(number, file, language)
    versionFiles.set(name, loading)
    // A missing or unreadable file is not cached.
    const forget = () => void versionFiles.delete(name)
    loading.then((found) => found ?? forget(), forget)
    return loading
  }

  async function loadVersion(
    number: number,
    file: PublicFile,
    language: string | null,
  ): Promise<CachedFile | null> {
    const found = await store.versionOf(siteId, number)
    if (found.kind !== 'ok' || !listFiles(found.publication).includes(fileIn(file, language))) return null
    const { framers = [] } = online ?? {}
    return cacheFile(
      store,
      found.publication,
      { file, language },
      {
        framers,
        caching: VERSION_CACHING,
        compress: sending.compress,
        headers: { ...sending.headers, ...versionHeaders(language) },
        versionsAt: null,
      },
    )
  }

  async function answerVariant(
    { number, language }: { number: number; language: string | null },
    variant: FragmentVariant,
    now: Online,
    request: Request,
  ): Promise<Response> {
    const found = await variants.find({ number, language }, variant, {
      framers: now.framers,
      // A later version of this program may render it otherwise.
      caching: ONLINE_CACHING,
      compress: sending.compress,
      headers: { ...sending.headers, ...versionHeaders(language) },
      versionsAt,
    })
    if (found.kind === 'noSuchVersion') return notice(404, now.language, 'noSuchVersion', [now.number])
    if (found.kind === 'busy') return notice(503, now.language, 'busy', [])
    return answerCached(found.body, request)
  }

  async function answerAt(
    at: string,
    { file, language: of }: { file: PublicFile; language: string | null },
    variant: FragmentVariant | null,
    language: Language,
  ): Promise<Response> {
    const timeZone = await store.timeZone()
    const instant = parseAt(at, timeZone)
    if (instant === null) return notice(400, language, 'malformedDate', [])
    const found = await store.publicationAt(instant, siteId)
    const earlier = found.kind === 'ok' ? null : await findEarlierPageAt(store, { instant, timeZone, siteId })
    if (found.kind !== 'ok' && earlier === null) return notice(404, language, 'notYetOnline', found.nearest)
    const query = variant === null ? '' : `?${writeFragmentQuery(variant)}`
    const location =
      found.kind === 'ok'
        ? charterAddress(found.publication.number, file, slug, of) + query
        : `${versionsAddress(slug)}#${EARLIER_PAGE_ANCHOR}`
    return new Response(null, {
      status: 302,
      headers: { ...PUBLIC_HEADERS, 'cache-control': ONLINE_CACHING, location },
    })
  }

  /** The register's time zone and version 0, which the list of versions says, may change without a publication. */
  async function versionsIn(now: Online): Promise<CachedBody> {
    // While the database is away, visitors get what is in memory.
    const isAsKnown = await isListAsKnown(now).catch(() => true)
    if (!isAsKnown) await load(() => online === now || online === undefined)
    return (online ?? now).versions
  }

  return {
    findCached: (target) => (isStale() ? null : (online?.byAddress.get(target) ?? null)),
    async answer(request, path, parameters) {
      const now = await current()
      const language = now?.language ?? (await store.register(siteId)).site.language
      if (path === null) return notice(404, language, 'nothingHere', now ? [now.number] : [])
      if (now === null) return notice(404, language, 'unpublished', [])
      if (path.kind === 'versions') return answerCached(await versionsIn(now), request)

      const asked = path.file === 'fragment' ? parseFragmentQuery(parameters) : NO_VARIANT
      if (asked.kind === 'malformed') return notice(400, language, 'malformedVariant', [])
      const at = path.number === null ? parameters.get('at') : null
      if (at !== null) return answerAt(at, path, asked.value, language)
      if (asked.value !== null) {
        const of = { number: path.number ?? now.number, language: path.language }
        return answerVariant(of, asked.value, now, request)
      }
      const file =
        path.number === null
          ? (now.files.get(fileIn(path.file, path.language)) ?? null)
          : await versionFile(path.number, path.file, path.language)
      if (file === null) return notice(404, language, 'noSuchVersion', [now.number])
      const separated = parameters.get('sep') === ',' ? file.withCommas : null
      return answerCached(separated ?? file.body, request)
    },
    refresh: () => load(() => true),
  }
}
