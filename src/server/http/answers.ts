import type { Context } from 'hono'
import { contentRange, type ListQuery } from '#api/listQuery.ts'
import { dayAt } from '#charter/kit/days.ts'
import type { Busy, Page } from './store.ts'
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

/** Answers with a CSV file, named after its content and the day; the export is reported to the security log. */
export async function answerCsv(
  c: Call,
  { store, now, report }: ApiContext,
  name: string,
  csv: string | ReadableStream,
): Promise<Response> {
  const event = { event: 'exported', userId: c.get('person').id, path: c.req.path } as const
  report(event, c.env?.requestId)
  const day = dayAt(now().toISOString(), await store.timeZone())
  return c.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}-${day}.csv"`,
  })
}

/** Answers 429 with the time to wait, in the message and in the `Retry-After` header. */
export function answerTooMany(c: Call, { report }: ApiContext, { seconds }: TooMany): Response {
  report({ event: 'tooManyAttempts', seconds }, c.env?.requestId)
  c.header('retry-after', String(seconds))
  return answerProblem(c, problem('tooManyAttempts', { args: { seconds } }))
}

/** Answers 503 with the time after which to try again, in seconds: what was asked for has to wait for too much else. */
export function answerBusy(c: Call, { seconds }: Busy): Response {
  c.header('retry-after', String(seconds))
  return answerProblem(c, problem('busy'))
}
