import type { ApiContext } from './apiContext.ts'
import type { Call } from './route.ts'

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
