import type { Context } from 'hono'
import { contentRange, type ListQuery } from '#api/listQuery.ts'
import type { Page } from './store.ts'
import type { ApiContext } from './apiContext.ts'
import type { Call } from './route.ts'
import type { TooMany } from './accounts.ts'
import { answerProblem, problem } from './problem.ts'

/** A list as react-admin reads it: the records, and in a header which they are of how many. */
export function answerPage<Item extends object>(
  c: Context,
  resource: string,
  { range }: ListQuery,
  { items, total }: Page<Item>,
): Response {
  return c.json(items, 200, {
    'content-range': contentRange(resource, range?.first ?? 0, items.length, total),
  })
}

/** A table to keep, named after what it holds and the day (UTC) it was made; the log of security is told. */
export function answerCsv(
  c: Call,
  { now, report }: ApiContext,
  name: string,
  csv: string | ReadableStream,
): Response {
  const event = { event: 'exported', userId: c.get('person').id, path: c.req.path } as const
  report(event, c.env?.requestId)
  return c.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}-${now().toISOString().slice(0, 10)}.csv"`,
  })
}

/** Says when to try again, to people and to programs. */
export function answerTooMany(c: Call, { report }: ApiContext, { seconds }: TooMany): Response {
  report({ event: 'tooManyAttempts', seconds }, c.env?.requestId)
  c.header('retry-after', String(seconds))
  return answerProblem(c, problem('tooManyAttempts', { args: { seconds } }))
}
