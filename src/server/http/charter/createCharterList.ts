import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { ListQuery } from '#api/listQuery.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { listFiles, parseFile } from '#charter/publication/publication.ts'
import { type ListedCharter, renderCharterList } from '#charter/publication/renderCharterList.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { answerCached, cacheBody, type CachedBody } from '../cachedBody.ts'
import type { Store, StoredRecord } from '../store.ts'
import { StoreFailure } from '../storeErrors.ts'
import type { Sending } from './cacheFile.ts'
import { ONLINE_CACHING, PUBLIC_HEADERS, publicPolicy } from './charterHeaders.ts'

/** Reads what a site has online, as its version froze it; null where that is nothing. */
type ReadCharter = (site: StoredRecord) => Promise<ListedCharter | null>

/** Renders the public list of all charters; null where the register has none at `/`. */
export async function listCharters(store: Store, readCharter = charterReader(store)): Promise<string | null> {
  const { items: sites } = await store.list('sites', ALL_BY_ID)
  const [first] = sites
  if (first?.charterList !== 'yes') return null
  const charters: ListedCharter[] = []
  for (const site of sites) {
    const charter = await readCharter(site)
    if (charter !== null) charters.push(charter)
  }
  return renderCharterList(charters, first.language === 'en' ? 'en' : 'fr')
}

const ALL_BY_ID: ListQuery = {
  conditions: [],
  search: '',
  sort: { field: 'id', direction: 'asc' },
  range: null,
}

/** A version never changes: each is read once. */
function charterReader(store: Store): ReadCharter {
  const known = new Map<number, ListedCharter>()
  return async ({ id, slug }) => {
    const publication = await store.lastPublication(id)
    if (publication === null) return null
    const read = known.get(publication.id)
    if (read !== undefined) return read
    const frozen = await store.frozenRegister(publication.id)
    if (frozen.kind !== 'ok') return null
    const { platformName, language } = frozen.register.site
    const languages = listFiles(publication).flatMap((name) => {
      const file = parseFile(name)
      return file.kind === 'html' && file.language !== null ? [file.language] : []
    })
    const charter = { slug: id === SITE_ID ? undefined : String(slug), platformName, language, languages }
    known.set(publication.id, charter)
    return charter
  }
}

/** Answers a GET or HEAD request for `/` with the list of all charters; null where the register has none there. */
export type CharterList = (request: Request) => Promise<Response | null>

/** Creates the public list of the charters, which is made anew when the register's history has gone on. */
export function createCharterList(store: Store, { compress, headers }: Sending): CharterList {
  const readCharter = charterReader(store)
  let made: { headId: number; body: CachedBody | null } | null = null

  async function make(): Promise<CachedBody | null> {
    const html = await listCharters(store, readCharter)
    if (html === null) return null
    const body = utf8ToBytes(html)
    return cacheBody(body, compress && (await compress(body)), {
      ...PUBLIC_HEADERS,
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': publicPolicy(html, []),
      'cache-control': ONLINE_CACHING,
      etag: `"${hashFile(html)}"`,
    })
  }

  return async (request) => {
    try {
      const headId = await store.headId()
      if (made?.headId !== headId) made = { headId, body: await make() }
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error
      // While the database is away, `/` stays what it was.
    }
    const body = made?.body ?? null
    return body === null ? null : answerCached(body, request)
  }
}
