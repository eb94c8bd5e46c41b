import type { Context } from 'hono'
import { contentRange, type ListQuery } from '#api/listQuery.ts'
import type { Page } from './store.ts'
import type { ApiContext } from './apiContext.ts'
import type { Call } from './route.ts'
import type { TooMany } from './accounts.ts'
import { answerProblem, problem } from './problem.ts'

/** Answers with a list as react-admin reads it: the records, and their range and total in a header. */
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

/** Answers with a CSV file, named after its content and the day (UTC); the export is reported to the security log. */
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

/** Answers 429 with the time to wait, in the message and in the `Retry-After` header. */
export function answerTooMany(c: Call, { report }: ApiContext, { seconds }: TooMany): Response {
  report({ event: 'tooManyAttempts', seconds }, c.env?.requestId)
  c.header('retry-after', String(seconds))
  return answerProblem(c, problem('tooManyAttempts', { args: { seconds } }))
}
