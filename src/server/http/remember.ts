import type { ListQuery, Sort } from '#api/listQuery.ts'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { recordName } from '#charter/compare/recordName.ts'
import type { Change } from '#charter/history/change.ts'
import { type Mentioned, mentionsOf, type NameOf } from '#charter/history/mentions.ts'
import { type Catalogue, createCatalogue } from '#charter/trackers/catalogue.ts'
import { FACTS } from '#charter/trackers/facts/facts.ts'
import { OPEN_COOKIE_DATABASE_SOURCE } from '#charter/trackers/readOpenCookieDatabase.ts'
import type { ApiContext } from './apiContext.ts'
import type { Store } from './store.ts'

const BY_ID: Sort = { field: 'id', direction: 'asc' }
const EVERY: ListQuery = { conditions: [], search: '', sort: BY_ID, range: null }

/** How many records are asked for at once. */
const AT_ONCE = 500

/**
 * Finds what entries of the history only have the numbers of: what a record is called now, or, once it is deleted, was
 * called then. Each name is looked up once.
 */
export function rememberNames({
  store,
  accounts,
}: ApiContext): (changes: readonly Change[]) => Promise<NameOf> {
  const names = new Map<string, string | undefined>()
  const loaded = new Set<string>()
  const nameOf: NameOf = (mentioned) => names.get(keyOf(mentioned))

  async function loadPresent(resource: ResourceName | 'users'): Promise<void> {
    if (loaded.has(resource)) return
    loaded.add(resource)
    const { items } = await (resource === 'users' ? accounts.listUsers(EVERY) : store.list(resource, EVERY))
    for (const record of items) {
      const name =
        resource === 'users' ? String(record.name) : recordName(resource, { values: { ...record } })
      names.set(keyOf({ resource, id: record.id }), name)
    }
  }

  async function loadDeleted(resource: ResourceName, ids: readonly number[]): Promise<void> {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const values = ids.slice(start, start + AT_ONCE)
      const { items } = await store.changes({
        ...EVERY,
        conditions: [
          { compare: 'anyOf', field: 'resource', values: [resource] },
          { compare: 'anyOf', field: 'action', values: ['delete'] },
          { compare: 'anyOf', field: 'recordId', values },
        ],
      })
      for (const id of values) names.set(keyOf({ resource, id }), undefined)
      for (const { recordId, before } of items)
        names.set(keyOf({ resource, id: recordId ?? 0 }), recordName(resource, { values: before ?? {} }))
    }
  }

  return async (changes) => {
    const mentioned = changes.flatMap(mentionsOf)
    if (mentioned.some(({ resource }) => resource === 'users')) await loadPresent('users')
    for (const resource of RESOURCE_NAMES) {
      const ids = new Set(mentioned.filter((one) => one.resource === resource).map(({ id }) => id))
      if (ids.size > 0) await loadPresent(resource)
      await loadDeleted(
        resource,
        [...ids].filter((id) => !names.has(keyOf({ resource, id }))),
      )
    }
    return nameOf
  }
}

function keyOf({ resource, id }: Mentioned): string {
  return `${resource}/${id}`
}

/**
 * Gives what is known of trackers, ready to be searched: the facts written here, then what was imported. It is put
 * together anew only once another list was imported, by this process or by another.
 */
export function rememberCatalogue(store: Store): () => Promise<Catalogue> {
  let remembered: { list: string; catalogue: Catalogue } | null = null

  return async () => {
    if (remembered?.list === JSON.stringify(await store.importedList())) return remembered.catalogue
    const { list, trackers } = await store.importedTrackers()
    const { title, address } = OPEN_COOKIE_DATABASE_SOURCE
    const source = { origin: 'imported', title, address, on: list?.at.slice(0, 10) ?? null } as const
    const catalogue = createCatalogue([...FACTS, ...trackers.map((tracker) => ({ ...tracker, source }))])
    remembered = { list: JSON.stringify(list), catalogue }
    return catalogue
  }
}

/** Keeps what was made last, for as long as it is asked for under the same key. A failure is not kept. */
export function rememberLast<Made>(): (key: string, make: () => Promise<Made>) => Promise<Made> {
  let last: { key: string; made: Promise<Made> } | null = null
  return async (key, make) => {
    if (last?.key !== key) last = { key, made: make() }
    try {
      return await last.made
    } catch (error) {
      last = null
      throw error
    }
  }
}
