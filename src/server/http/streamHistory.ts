import type { ListQuery, Sort } from '#api/listQuery.ts'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import type { HistoryTableQuery } from '#api/tableQuery.ts'
import { recordName } from '#charter/compare/recordName.ts'
import type { Change } from '#charter/history/change.ts'
import { historyCsvHeader, historyCsvRows } from '#charter/history/historyCsv.ts'
import { type Mentioned, mentionsOf, type NameOf } from '#charter/history/mentions.ts'
import type { ApiContext } from './apiContext.ts'

/** The number of entries that are read at a time. */
const PAGE_SIZE = 500

/** Streams the history as CSV, newest first; it may be larger than the memory. */
export function streamHistory(
  context: ApiContext,
  query: HistoryTableQuery,
  timeZone: string,
): ReadableStream {
  const chunks = writeCsvParts(context, query, timeZone)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}

async function* writeCsvParts(
  context: ApiContext,
  { conditions, language, separator }: HistoryTableQuery,
  timeZone: string,
): AsyncGenerator<string, undefined> {
  const findNames = createNameFinder(context)
  const { total } = await context.store.list('sites', { ...ALL, range: { first: 0, last: 0 } })
  yield historyCsvHeader(timeZone, language, separator)
  for await (const changes of readPages(context, conditions))
    yield historyCsvRows(changes, await findNames(changes), timeZone, language, separator, total > 1)
  return undefined
}

async function* readPages(
  { store }: ApiContext,
  conditions: ListQuery['conditions'],
): AsyncGenerator<Change[]> {
  // Entries are only added, so those up to the present head are the history at this moment.
  let upTo = await store.headId()
  while (upTo > 0) {
    const { items } = await store.changes({
      conditions: [...conditions, { compare: 'atMost', field: 'id', value: upTo }],
      search: '',
      sort: { field: 'id', direction: 'desc' },
      range: { first: 0, last: PAGE_SIZE - 1 },
    })
    if (items.length > 0) yield items
    upTo = items.length < PAGE_SIZE ? 0 : (items.at(-1)?.id ?? 0) - 1
  }
}

const BY_ID: Sort = { field: 'id', direction: 'asc' }
const ALL: ListQuery = { conditions: [], search: '', sort: BY_ID, range: null }

/**
 * Returns a function that finds the names of the records that entries refer to by number: the present name or, of a
 * deleted record, the last one. Each name is looked up once.
 */
function createNameFinder({ store, accounts }: ApiContext): (changes: readonly Change[]) => Promise<NameOf> {
  const names = new Map<string, string | undefined>()
  const loaded = new Set<string>()
  const nameOf: NameOf = (mentioned) => names.get(keyOf(mentioned))

  async function loadPresent(resource: ResourceName | 'users'): Promise<void> {
    if (loaded.has(resource)) return
    loaded.add(resource)
    const { items } = await (resource === 'users' ? accounts.listUsers(ALL) : store.list(resource, ALL))
    for (const record of items) {
      const name =
        resource === 'users' ? String(record.name) : recordName(resource, { values: { ...record } })
      names.set(keyOf({ resource, id: record.id }), name)
    }
  }

  async function loadDeleted(resource: ResourceName, ids: readonly number[]): Promise<void> {
    for (let start = 0; start < ids.length; start += PAGE_SIZE) {
      const values = ids.slice(start, start + PAGE_SIZE)
      const { items } = await store.changes({
        ...ALL,
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
