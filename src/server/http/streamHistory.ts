import type { ListQuery } from '#api/listQuery.ts'
import type { HistoryTableQuery } from '#api/tableQuery.ts'
import type { Change } from '#charter/history/change.ts'
import { historyCsvHeader, historyCsvRows } from '#charter/history/historyCsv.ts'
import type { ApiContext } from './apiContext.ts'
import { rememberNames } from './remember.ts'

/** How many entries are held in memory at once. */
const AT_ONCE = 500

/** The history as CSV, newest first, read as it is sent: it may have grown longer than what fits in memory. */
export function streamHistory(context: ApiContext, query: HistoryTableQuery): ReadableStream {
  const chunks = csvOf(context, query)
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

async function* csvOf(
  context: ApiContext,
  { conditions, language, separator }: HistoryTableQuery,
): AsyncGenerator<string, undefined> {
  const collectNames = rememberNames(context)
  yield historyCsvHeader(language, separator)
  for await (const changes of pagesOf(context, conditions))
    yield historyCsvRows(changes, await collectNames(changes), language, separator)
  return undefined
}

async function* pagesOf(
  { store }: ApiContext,
  conditions: ListQuery['conditions'],
): AsyncGenerator<Change[]> {
  // Entries are only ever added: those up to the last one there is now are the history as it stands.
  let upTo = await store.headId()
  while (upTo > 0) {
    const { items } = await store.changes({
      conditions: [...conditions, { compare: 'atMost', field: 'id', value: upTo }],
      search: '',
      sort: { field: 'id', direction: 'desc' },
      range: { first: 0, last: AT_ONCE - 1 },
    })
    if (items.length > 0) yield items
    upTo = items.length < AT_ONCE ? 0 : (items.at(-1)?.id ?? 0) - 1
  }
}
