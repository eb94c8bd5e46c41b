import { sql } from 'kysely'
import type { ListQuery } from '#api/listQuery.ts'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import type { Change } from '#charter/history/change.ts'
import { aCookieList } from '../../support/aCookieList.ts'
import { aCategory, aCookie, aProvider } from '../../support/builders.ts'
import { PASSWORD } from '../../support/givePassword.ts'
import { putOnline } from '../../support/putOnline.ts'
import { addSecondSite } from '../../support/secondSite.ts'
import { type Line, MATRIX } from './roleMatrix.ts'
import { startApi, type StartedApi } from './startApi.ts'

// A walk over every route that the server has, with bodies that would change something.

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export const MISSING = 99_999

/** Lists the paths of the server's own routes, with ids as `:id`, without the middleware that runs on every path. */
export function pathsOf({ routes }: StartedApi['app']): string[] {
  const paths = routes.map(({ path }) => path.replaceAll(/\{[^}]*\}/g, ''))
  return [...new Set(paths)].filter((path) => path !== '*' && path !== '/*')
}

export interface Case {
  method: (typeof METHODS)[number]
  path: string
  /** Null: the path names no record. */
  id: number | null
  url: string
}

/** Lists every method on every path, for an existing record and for a missing one. */
export function casesOf(api: StartedApi): Case[] {
  return pathsOf(api.app).flatMap((path) => {
    const ids = path.includes(':id') ? [1, MISSING] : [null]
    return METHODS.flatMap((method) =>
      ids.map((id) => {
        const isBulk = id === null && (method === 'PATCH' || method === 'DELETE')
        const query = isBulk ? '?filter={"id":[1]}' : (QUERIES[`${method} ${path}`] ?? '')
        const url = path.replace(':id', String(id)) + query
        return { method, path, id, url }
      }),
    )
  })
}

export const lineOf = (path: string): Line => {
  const line = MATRIX[path]
  if (line === undefined) throw new Error(`No line in the matrix says who may do what at ${path}`)
  return line
}
export const allowedRoles = ({ method, path }: Case) => lineOf(path).may[method]

export const isWrite = ({ method }: Case) => method !== 'GET'

/** Returns a body that would change something if it were accepted. */
export async function bodyOf(api: StartedApi, { method, path }: Case): Promise<unknown> {
  if (method === 'GET' || method === 'DELETE') return undefined
  if (path.endsWith('/order')) return { ids: [2, 1] }
  if (path === '/api/imports/:id/apply') return { sha256: await planOf(api), onConflict: 'rest' }
  if (path === '/api/changes/undo') return actOf(api)
  const own = BODIES[`${method} ${path}`]
  if (own !== undefined) return own
  const resource = RESOURCE_NAMES.find((name) => path.startsWith(`/api/${name}`))
  if (resource === undefined) return {}
  if (path.endsWith('/restore')) return restorationOf(api, resource)
  if (path.endsWith('/replace')) return { version: 1, by: 2 }
  if (path.endsWith('/merge')) return { version: 1, with: { id: 2, version: 2 } }
  if (method === 'POST') return NEW[resource]
  return method === 'PATCH' ? CHANGED[resource] : { ...(await recordOf(api, resource)), ...CHANGED[resource] }
}

/** Returns the content type of a body that is not JSON. */
export function typeOf({ path }: Case): Record<string, string> {
  const type = TYPES[path]
  return type === undefined ? {} : { 'content-type': type }
}

async function recordOf(api: StartedApi, resource: ResourceName): Promise<object> {
  const found = await api.store.get(resource, 1)
  return found.kind === 'ok' ? found.record : {}
}

/** Returns the first entry of the first record's history, and the record's version. */
async function restorationOf(api: StartedApi, resource: ResourceName): Promise<object> {
  const found = await api.store.get(resource, 1)
  const first = (await historyOf(api)).find((change) => change.resource === resource && change.recordId === 1)
  return { change: first?.id, version: found.kind === 'ok' ? found.record.version : null }
}

/** Returns the act that `startWalk` left to be undone. */
async function actOf(api: StartedApi): Promise<object> {
  const entry = (await historyOf(api)).find(({ action, recordId }) => action === 'update' && recordId === 3)
  return { first: entry?.id, last: entry?.id }
}

/** Returns the hash of the plan that `startWalk` left to be applied. */
async function planOf({ store: { kysely } }: StartedApi): Promise<string | undefined> {
  const row = await kysely.selectFrom('imports').select('planSha256').executeTakeFirst()
  return row?.planSha256
}

export const A_FILE = {
  source: { name: 'a.csv', sha256: 'a'.repeat(64) },
  siteIds: [1],
  choices: {},
  reading: {
    format: 'csv',
    columns: [['cookie.name', 'cookie.purpose']],
    rows: [
      {
        line: 2,
        part: 0,
        cells: { 'cookie.name': 'csrftoken', 'cookie.purpose': 'Autre' },
        columns: 0,
        notes: [],
      },
    ],
    sections: [],
    site: null,
    flaws: [],
    notes: [],
    layout: null,
  },
}
const A_SITE = {
  title: 'Charte cookies',
  platformName: 'Transport',
  language: 'fr',
  columns: [{ field: 'cookie.name', label: 'Nom' }],
}
const NEW: Record<ResourceName, object> = {
  providers: aProvider({ name: 'Nouveau' }),
  categories: aCategory({ key: 'nouvelle' }),
  cookies: aCookie({ name: 'nouveau' }),
  sections: { heading: 'Nouvelle', kind: 'text', body: '' },
  sites: A_SITE,
}
const CHANGED: Record<ResourceName, object> = {
  providers: { notes: 'changé' },
  categories: { description: 'changée' },
  cookies: { notes: 'changé' },
  sections: { heading: 'changée' },
  sites: { title: 'changé' },
}
const ANSWER = { reason: 'Le prestataire est interrogé.', until: '2026-12-31' }
const LIFETIME_MISSING = { rule: 'R13', resource: 'cookies', recordId: 1 } as const
const invited = { name: 'Nadia', email: 'nadia@example.fr', role: 'administrator', language: 'fr' }
const QUERIES: Record<string, string> = {
  'POST /api/earlier-pages': '?firstDay=2026-01-01&fileName=charte.html&replaces=1',
}
const TYPES: Record<string, string> = {
  '/api/known-trackers/import': 'text/csv',
  '/api/earlier-pages': 'application/octet-stream',
}
const BODIES: Record<string, object | string> = {
  'POST /api/cookies/place': { ids: [1], siteId: 2, stands: true },
  'POST /api/cookies/:id/split': { version: 1, siteId: 2 },
  'POST /api/publications/many': { note: '', sites: [{ siteId: 1 }] },
  'POST /api/auth/update-user': { name: 'Autre Nom', language: 'en' },
  'POST /api/auth/change-password': { currentPassword: PASSWORD, newPassword: 'dix zèbres verts chantent' },
  'POST /api/auth/revoke-session': { id: 2 },
  'POST /api/known-trackers/import': aCookieList('1,Matomo,Analytics,_pk_id.,,,13 months,Matomo,,1'),
  'POST /api/earlier-pages': '<!doctype html><title>Charte</title>',
  'POST /api/ready-note': { note: 'Prêt.' },
  'POST /api/ready-note/recall': { id: 1 },
  'PATCH /api/cookies/each': { records: [{ id: 1, version: 1, notes: 'changé' }] },
  'POST /api/sites/add': { site: A_SITE, sectionIds: [1], cookieIds: [1] },
  'POST /api/sections/many': { records: [{ heading: 'Nouvelle', kind: 'text', body: '' }] },
  'POST /api/imports': A_FILE,
  'PUT /api/imports/:id': { siteIds: [1], choices: {} },
  'POST /api/users': invited,
  'PUT /api/users/:id': { ...invited, disabled: false, version: 1 },
  'POST /api/findings/accept': { ...LIFETIME_MISSING, ...ANSWER },
  'POST /api/findings/accept-many': { findings: [LIFETIME_MISSING], ...ANSWER },
  'POST /api/findings/withdraw': { ...LIFETIME_MISSING, recordId: 2 },
}

const WHOLE: ListQuery = {
  conditions: [],
  search: '',
  sort: { field: 'id', direction: 'asc' },
  range: null,
}
export const historyOf = async ({ store }: StartedApi): Promise<Change[]> =>
  (await store.changes(WHOLE)).items

const OTHER_TABLES = [
  'acceptances',
  'known_trackers',
  'earlier_pages',
  'users',
  'credentials',
  'verifications',
]

/** Reads all tables except the history and the sessions. */
export async function readAllTables({ store: { kysely } }: StartedApi): Promise<string> {
  const tables = [...RESOURCE_NAMES, ...OTHER_TABLES]
  const rows = tables.map((table) => sql`select * from ${sql.table(table)} order by id`.execute(kysely))
  return JSON.stringify((await Promise.all(rows)).map(({ rows }) => rows))
}

/** Starts the API on a register in which each of these writes would change something. */
export async function startWalk(): Promise<StartedApi> {
  const api = await startApi()
  const author = { who: 'local', at: '2026-11-24T09:30:00.000Z' }
  await putOnline(api.store, '', author)
  await addSecondSite(api.store, author, { cookieIds: [] })
  // The other record that takes the place of one, and an act that can be undone.
  await api.store.create('providers', aProvider({ name: 'Autre' }), author)
  await api.store.create('categories', aCategory({ key: 'autre', name: 'Autre' }), author)
  await api.store.updateMany('cookies', [3], { notes: 'à vérifier' }, author)
  const answer = { ...ANSWER, field: 'lifetime', severity: 'warning', statement: '' } as const
  await api.store.acceptFindings([{ ...LIFETIME_MISSING, recordId: 2, aspect: '', ...answer }], author)
  const content = new TextEncoder().encode('Nos cookies')
  const file = { fileName: 'charte.txt', mediaType: 'text/plain', content } as const
  await api.store.declarePage({ firstDay: '2026-01-01', lastDay: null, replaces: null, ...file }, author)
  await api.store.announceReady('Prêt.', author)
  // Gives publishing and merging something to do: the first cookie is the same tracker, written otherwise.
  await api.store.updateMany('cookies', [2], { name: 'sessionid', domain: '.' }, author)
  // Planned and not applied.
  await api.send('POST', '/api/imports', A_FILE)
  return api
}
