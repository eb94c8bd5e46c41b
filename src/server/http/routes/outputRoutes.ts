import { parseSeparatorQuery, parseRegisterTableQuery } from '#api/tableQuery.ts'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Register } from '#charter/register/register.ts'
import { registerCsv } from '#charter/page/registerCsv.ts'
import { renderCsv, renderText } from '#charter/page/renderText.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { descriptions } from '#api/resources.ts'
import { answerCsv } from '../answers.ts'
import type { ApiContext } from '../apiContext.ts'
import { CHARTER_POLICY } from '../policies.ts'
import { registerSchema } from '../answerSchemas.ts'
import { languageQuery, listQueryOf, separatorQuery } from '../queryParameters.ts'
import { readParameters, type Route } from '../route.ts'
import { answerProblem } from '../problem.ts'
import { malformedQueryProblem } from '../refusalProblems.ts'
import type { StoredRecord } from '../store.ts'

const needs = { resource: 'draft', action: 'read' } as const

/** Lists the routes of the draft: the register, its charter in each form, and the register as a table. */
export function outputRoutes(context: ApiContext): Route[] {
  return [
    readDraft(context),
    renderDraftPage(context),
    renderDraftText(context),
    exportDraftTables(context),
    exportRegister(context),
  ]
}

function readDraft({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/draft',
    needs,
    about: {
      summary: 'Read the whole register',
      answer: { status: 200, description: 'the register, in its order', schema: registerSchema },
    },
    handle: async (c) => c.json(await store.register()),
  }
}

function renderDraftPage({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/draft/charte.html',
    needs,
    about: {
      summary: 'Read the charter as a page, with its style and no script',
      answer: { status: 200, description: 'the page', type: 'text/html' },
    },
    async handle(c) {
      const page = renderHtml(assembleCharter(await store.register()))
      c.header('content-security-policy', CHARTER_POLICY)
      return c.body(page, 200, { 'content-type': 'text/html; charset=utf-8' })
    },
  }
}

function renderDraftText({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/draft/charte.txt',
    needs,
    about: {
      summary: 'Read the charter as text',
      answer: { status: 200, description: 'the text', type: 'text/plain' },
    },
    async handle(c) {
      const text = renderText(assembleCharter(await store.register()))
      return c.body(text, 200, { 'content-type': 'text/plain; charset=utf-8' })
    },
  }
}

function exportDraftTables(context: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/draft/charte.csv',
    needs,
    about: {
      summary: 'Download the tables of the charter, with their columns',
      query: separatorQuery,
      answer: { status: 200, description: 'UTF-8 with a byte order mark', type: 'text/csv' },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const separator = parseSeparatorQuery(readParameters(c))
      if (separator.kind === 'malformed') return answerProblem(c, malformedQueryProblem(separator))
      const csv = renderCsv(assembleCharter(await context.store.register()), separator.value)
      return answerCsv(c, context, 'charte-cookies', csv)
    },
  }
}

function exportRegister(context: ApiContext): Route {
  const { store } = context
  const { sort, filter } = listQueryOf(descriptions.cookies.fields)
  return {
    method: 'GET',
    path: '/api/cookies.csv',
    needs,
    about: {
      summary: 'Download every field of every cookie, of its provider and of its category',
      query: {
        sort,
        filter,
        ...separatorQuery,
        ...languageQuery,
      },
      answer: { status: 200, description: 'UTF-8 with a byte order mark', type: 'text/csv' },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const query = parseRegisterTableQuery(readParameters(c))
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      const { list, language, separator } = query.value
      const { items } = await store.list('cookies', list)
      const register = await store.register()
      const csv = registerCsv(register, selectCookies(register, items), language, separator)
      return answerCsv(c, context, 'cookies', csv)
    },
  }
}

/** Selects the register's cookies that are in `listed`, in the order of that list. */
function selectCookies(register: Register, listed: readonly StoredRecord[]): Register['cookies'] {
  const cookies = new Map(register.cookies.map((cookie) => [cookie.id, cookie]))
  return listed.map(({ id }) => cookies.get(id)).filter((cookie) => cookie !== undefined)
}
