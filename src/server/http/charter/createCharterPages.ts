import type { Language } from '#charter/kit/language.ts'
import { charterAddress, type PublicFile } from '#charter/publication/charterAddress.ts'
import { answerCached, type CachedBody } from '../cachedBody.ts'
import type { Store } from '../store.ts'
import { answerNotice } from './answerNotice.ts'
import { ONLINE_CACHING, VERSION_CACHING, PUBLIC_HEADERS } from './charterHeaders.ts'
import { parseAt, parseCharterPath } from './charterPath.ts'
import { type CachedFile, cacheFile, type Sending } from './cacheFile.ts'
import { loadOnline, type Online } from './loadOnline.ts'

export interface CharterPages {
  /** Answers a GET or HEAD request below `/charte`, which needs no session. */
  answer(request: Request, url: URL): Promise<Response>
  /** Finds the body for a path with its query, if it is in memory; `answer` handles all others. */
  findCached(target: string): CachedBody | null
  /** Loads the version online from the store again, after a publication. */
  refresh(): Promise<void>
}

// Few visitors request earlier versions, and their caches hold them for long.
const CACHED_FILES_MAX = 20

/** Keeps search engines from listing a numbered version beside the page that is online. */
const VERSION_HEADERS = {
  'x-robots-tag': 'noindex',
  link: `<${charterAddress(null, 'html')}>; rel="canonical"`,
}

/** Creates the public pages: the version online, from memory, and all versions before it. */
export function createCharterPages(store: Store, sending: Sending): CharterPages {
  /** Null before the first version; undefined when it must be loaded. */
  let online: Online | null | undefined
  let loading = Promise.resolve()
  const versionFiles = new Map<string, Promise<CachedFile | null>>()

  /** Loads one at a time, so that the load that began last, with the newest version, also ends last. */
  function load(isNeeded: () => boolean): Promise<void> {
    const loadNow = async () => {
      if (!isNeeded()) return
      try {
        online = await loadOnline(store, sending)
      } catch (error) {
        // The next request tries again, and none gets an older version as the newest one.
        online = undefined
        throw error
      }
    }
    loading = loading.then(loadNow, loadNow)
    return loading
  }

  async function current(): Promise<Online | null> {
    if (online === undefined) await load(() => online === undefined)
    return online ?? null
  }

  function versionFile(number: number, file: PublicFile): Promise<CachedFile | null> {
    const name = `${number}/${file}`
    const known = versionFiles.get(name)
    if (known !== undefined) return known
    if (versionFiles.size >= CACHED_FILES_MAX) versionFiles.clear()
    const loading = loadVersion(number, file)
    versionFiles.set(name, loading)
    // A missing or unreadable file is not cached.
    const forget = () => void versionFiles.delete(name)
    loading.then((found) => found ?? forget(), forget)
    return loading
  }

  async function loadVersion(number: number, file: PublicFile): Promise<CachedFile | null> {
    const found = await store.publication(number)
    if (found.kind !== 'ok') return null
    const { framers = [] } = online ?? {}
    return cacheFile(store, found.publication, file, {
      framers,
      caching: VERSION_CACHING,
      compress: sending.compress,
      headers: { ...sending.headers, ...VERSION_HEADERS },
    })
  }

  async function answerAt(at: string, file: PublicFile, language: Language): Promise<Response> {
    const instant = parseAt(at)
    if (instant === null) return answerNotice(400, language, 'malformedDate', [])
    const found = await store.publicationAt(instant)
    if (found.kind !== 'ok') return answerNotice(404, language, 'notYetOnline', found.nearest)
    const location = charterAddress(found.publication.number, file)
    return new Response(null, {
      status: 302,
      headers: { ...PUBLIC_HEADERS, 'cache-control': ONLINE_CACHING, location },
    })
  }

  return {
    findCached: (target) => online?.byAddress.get(target) ?? null,
    async answer(request, url) {
      const now = await current()
      const language = now?.language ?? (await store.register()).site.language
      const path = parseCharterPath(url.pathname)
      if (path === null) return answerNotice(404, language, 'nothingHere', now ? [now.number] : [])
      if (now === null) return answerNotice(404, language, 'unpublished', [])
      if (path.kind === 'versions') return answerCached(now.versions, request)

      const at = path.number === null ? url.searchParams.get('at') : null
      if (at !== null) return answerAt(at, path.file, language)
      const file = path.number === null ? now.files[path.file] : await versionFile(path.number, path.file)
      if (file === null) return answerNotice(404, language, 'noSuchVersion', [now.number])
      const separated = url.searchParams.get('sep') === ',' ? file.withCommas : null
      return answerCached(separated ?? file.body, request)
    },
    async refresh() {
      await load(() => true)
      versionFiles.clear()
    },
  }
}
