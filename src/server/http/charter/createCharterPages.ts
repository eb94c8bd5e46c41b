import { SITE_ID } from '#charter/register/siteId.ts'
import { charterAddress } from '#charter/publication/charterAddress.ts'
import type { CachedBody } from '../cachedBody.ts'
import type { Store } from '../store.ts'
import { type CharterList, createCharterList } from './createCharterList.ts'
import { answerNotice } from './answerNotice.ts'
import type { Sending } from './cacheFile.ts'
import { type CharterPath, parseCharterPath, slugInPath } from './charterPath.ts'
import { createSitePages, type SitePages } from './createSitePages.ts'

export interface CharterPages {
  /** Answers a GET or HEAD request for a charter, which needs no session. */
  answer(request: Request, url: URL): Promise<Response>
  /** Answers such a request for `/`, where the register lists its charters there; null where it does not. */
  answerList: CharterList
  /** Finds the body for a path with its query, if it is in memory; `answer` handles all others. */
  findCached(target: string): CachedBody | null
  /** Loads the versions online from the store again, after a publication. */
  refresh(): Promise<void>
}

/**
 * Creates the public pages of all sites: the first one at `/charte`, each at its slug. `publicUrl` is the origin at which the
 * public finds them, where the server knows it: fragments, which stand elsewhere, then lead to all versions.
 */
export function createCharterPages(
  store: Store,
  sending: Sending,
  publicUrl: string | null = null,
): CharterPages {
  const first = createSitePages(store, { id: SITE_ID, slug: undefined }, sending, publicUrl)
  /** Of the other sites that somebody asked for. A slug stays a site’s once its charter is online, and not before. */
  const others = new Map<string, { id: number; pages: SitePages }>()

  async function findSite(slug: string): Promise<number | null> {
    const { items } = await store.list('sites', {
      conditions: [{ compare: 'anyOf', field: 'slug', values: [slug] }],
      search: '',
      sort: { field: 'id', direction: 'asc' },
      range: null,
    })
    return items[0]?.id ?? null
  }

  /** The pages of a site by its slug; null when no site has it. */
  async function pagesAt(slug: string): Promise<SitePages | null> {
    const id = await findSite(slug)
    if (id === null || id === SITE_ID) {
      // Another site may have had it before its charter was online.
      others.delete(slug)
      return id === null ? null : first
    }
    const known = others.get(slug)
    if (known?.id === id) return known.pages
    const pages = createSitePages(store, { id, slug }, sending, publicUrl)
    others.set(slug, { id, pages })
    return pages
  }

  return {
    answerList: createCharterList(store, sending),
    findCached: (target) =>
      (target.startsWith('/charte') ? first : others.get(slugInPath(target) ?? '')?.pages)?.findCached(
        target,
      ) ?? null,
    async answer(request, url) {
      const slug = slugInPath(url.pathname)
      const path = parseCharterPath(url.pathname)
      if (slug === null) return first.answer(request, path, url.searchParams)
      const pages = await pagesAt(slug)
      if (pages === null) {
        const { language } = (await store.register()).site
        return answerNotice(404, { language, slug: undefined }, 'nothingHere', [])
      }
      const response = await pages.answer(request, path, url.searchParams)
      // Of two addresses of one page, search engines list the one that was there first.
      if (pages === first && response.ok)
        response.headers.set('link', `<${canonicalOf(path)}>; rel="canonical"`)
      return response
    },
    async refresh() {
      others.clear()
      await first.refresh()
    },
  }
}

/** The address at which search engines list what the first site answers at its slug. */
function canonicalOf(path: CharterPath | null): string {
  return charterAddress(null, 'html', undefined, path?.kind === 'file' ? path.language : null)
}
