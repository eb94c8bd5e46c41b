import { z } from 'zod'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import type { QueryParse } from '#api/listQuery.ts'
import { languagesOf } from '#charter/page/pageLanguage.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { Call } from './route.ts'
import { readParameters } from './route.ts'
import type { Store } from './store.ts'
import { NoSuchSite } from './storeErrors.ts'

/** The parameter that names a site, for the description of the API. */
export const siteQuery = {
  site: {
    description: 'the id of a site; without it, the first one',
    schema: z.int().positive(),
  },
} as const

interface ReadSite {
  siteId: number
  /** All other parameters. */
  parameters: URLSearchParams
}

/** Reads which site a request is about, in its parameter `site`: the first one unless said otherwise. Throws `NoSuchSite`. */
export async function readSite(c: Call, store: Store): Promise<QueryParse<ReadSite>> {
  const parameters = readParameters(c)
  const named = parameters.getAll('site')
  parameters.delete('site')
  const [text] = named
  if (text === undefined) return { kind: 'ok', value: { siteId: SITE_ID, parameters } }
  if (named.length > 1 || !/^[1-9]\d{0,9}$/.test(text) || Number(text) > INTEGER_MAX)
    return { kind: 'malformed', parameter: 'site' }
  const siteId = Number(text)
  await requireSite(store, siteId)
  return { kind: 'ok', value: { siteId, parameters } }
}

/** The parameters of a draft of a charter, for the description of the API. */
export const draftQuery = {
  ...siteQuery,
  language: {
    description: 'the tag of one of the other languages of the charter; without it, its base language',
    schema: z.string(),
  },
} as const

/** Reads which site, and which language of its charter, a request is about. Throws `NoSuchSite`. */
export async function readDraftOf(
  c: Call,
  store: Store,
): Promise<QueryParse<ReadSite & { language: string | null }>> {
  const site = await readSite(c, store)
  if (site.kind === 'malformed') return site
  const { siteId, parameters } = site.value
  const [language, ...more] = parameters.getAll('language')
  parameters.delete('language')
  if (language === undefined) return { kind: 'ok', value: { siteId, parameters, language: null } }
  const known = languagesOf(await store.register(siteId))
  if (more.length > 0 || !known.includes(language)) return { kind: 'malformed', parameter: 'language' }
  return { kind: 'ok', value: { siteId, parameters, language } }
}

/** Throws `NoSuchSite` unless there is such a site. */
export async function requireSite(store: Store, siteId: number): Promise<void> {
  if ((await store.get('sites', siteId)).kind !== 'ok') throw new NoSuchSite(siteId)
}
