import { Hono } from 'hono'
import { parseSeparatorQuery, parseTableQuery } from '#api/tableQuery.ts'
import { assembleCharter } from '#charter/assembleCharter.ts'
import type { Register } from '#charter/register.ts'
import { registerCsv } from '#charter/registerCsv.ts'
import { renderCsv } from '#charter/render/renderCsv.ts'
import { renderHtml } from '#charter/render/renderHtml.ts'
import { renderText } from '#charter/render/renderText.ts'
import type { ApiContext } from './apiContext.ts'
import { CHARTER_POLICY } from './charterPolicy.ts'
import { parametersOf } from './parametersOf.ts'
import { answerProblem, problem } from './problem.ts'
import { malformedQuery } from './refusal.ts'
import type { StoredRecord } from './store.ts'

/** What is made from the register as it stands: the charter in each of its forms, and the whole as a table. */
export function outputRoutes(context: ApiContext): Hono {
  const app = new Hono()
  addDraft(app, context)
  addRegisterTable(app, context)
  const paths = ['/draft', '/draft/charte.html', '/draft/charte.txt', '/draft/charte.csv', '/cookies.csv']
  for (const path of paths) app.all(path, (c) => answerProblem(c, problem('methodNotAllowed')))
  return app
}

function addDraft(app: Hono, { store, now }: ApiContext): void {
  app.get('/draft', async (c) => c.json(await store.register()))

  app.get('/draft/charte.html', async (c) => {
    const page = renderHtml(assembleCharter(await store.register()))
    c.header('content-security-policy', CHARTER_POLICY)
    return c.body(page, 200, { 'content-type': 'text/html; charset=utf-8' })
  })

  app.get('/draft/charte.txt', async (c) => {
    const text = renderText(assembleCharter(await store.register()))
    return c.body(text, 200, { 'content-type': 'text/plain; charset=utf-8' })
  })

  app.get('/draft/charte.csv', async (c) => {
    const separator = parseSeparatorQuery(parametersOf(c))
    if (separator.kind === 'malformed') return answerProblem(c, malformedQuery(separator))
    const csv = renderCsv(assembleCharter(await store.register()), separator.value)
    return c.body(csv, 200, csvHeaders('charte-cookies', now()))
  })
}

function addRegisterTable(app: Hono, { store, now }: ApiContext): void {
  app.get('/cookies.csv', async (c) => {
    const query = parseTableQuery(parametersOf(c))
    if (query.kind === 'malformed') return answerProblem(c, malformedQuery(query))
    const { list, language, separator } = query.value
    const { items } = await store.list('cookies', list)
    const register = await store.register()
    const csv = registerCsv(register, cookiesOf(register, items), language, separator)
    return c.body(csv, 200, csvHeaders('cookies', now()))
  })
}

/** The register's cookies that are among `listed`, in the order of that list. */
function cookiesOf(register: Register, listed: readonly StoredRecord[]): Register['cookies'] {
  const cookies = new Map(register.cookies.map((cookie) => [cookie.id, cookie]))
  return listed.map(({ id }) => cookies.get(id)).filter((cookie) => cookie !== undefined)
}

/** A file to keep, named after what it holds and the day (UTC) it was made. */
function csvHeaders(name: string, now: Date): Record<string, string> {
  return {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}-${now.toISOString().slice(0, 10)}.csv"`,
  }
}
