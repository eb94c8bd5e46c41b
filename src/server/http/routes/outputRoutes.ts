import { parseFragmentQueryAlone } from '#api/fragmentQuery.ts'
import { parseSeparatorQuery, parseRegisterTableQuery } from '#api/tableQuery.ts'
import { adaptFragment } from '#charter/page/adaptFragment.ts'
import type { WholeRegister } from '#charter/register/wholeRegister.ts'
import { registerCsv } from '#charter/page/registerCsv.ts'
import { renderCsv, renderText } from '#charter/page/renderText.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { descriptions } from '#api/resources.ts'
import { answerCsv } from '../answers.ts'
import type { ApiContext } from '../apiContext.ts'
import { CHARTER_POLICY } from '../policies.ts'
import { registerSchema } from '../answerSchemas.ts'
import { fragmentQuery, languageQuery, listQueryOf, separatorQuery } from '../queryParameters.ts'
import { draftQuery, readDraftOf, readSite, siteQuery } from '../readSite.ts'
import { readParameters, type Route } from '../route.ts'
import { answerProblem } from '../problem.ts'
import { malformedQueryProblem } from '../refusalProblems.ts'
import type { StoredRecord } from '../store.ts'
import { assembleDraft } from '../versions.ts'

const needs = { resource: 'draft', action: 'read' } as const

/** Lists the routes of the draft: the register, its charter in each form, and the register as a table. */
export function outputRoutes(context: ApiContext): Route[] {
  return [
    readDraft(context),
    renderDraftPage(context),
    renderDraftFragment(context),
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
    isHeavy: true,
    about: {
      summary: 'Read the register as a site has it',
      query: siteQuery,
      answer: { status: 200, description: 'the register, in its order', schema: registerSchema },
      problems: ['malformedQuery', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readSite(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      return c.json(await store.register(site.value.siteId))
    },
  }
}

function renderDraftPage({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/draft/charte.html',
    needs,
    isHeavy: true,
    about: {
      summary: 'Read the charter as a page, with its style and no script',
      query: draftQuery,
      answer: { status: 200, description: 'the page', type: 'text/html' },
      problems: ['malformedQuery', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readDraftOf(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const page = renderHtml(await assembleDraft(store, site.value))
      c.header('content-security-policy', CHARTER_POLICY)
      return c.body(page, 200, { 'content-type': 'text/html; charset=utf-8' })
    },
  }
}

function renderDraftFragment({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/draft/charte/fragment',
    needs,
    isHeavy: true,
    about: {
      summary: 'Read the charter as a fragment, for the page of another site',
      query: { ...draftQuery, ...fragmentQuery },
      answer: { status: 200, description: 'the fragment', type: 'text/html' },
      problems: ['malformedQuery', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readDraftOf(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const variant = parseFragmentQueryAlone(site.value.parameters)
      if (variant.kind === 'malformed') return answerProblem(c, malformedQueryProblem(variant))
      const fragment = renderFragment(await assembleDraft(store, site.value))
      const html = variant.value === null ? fragment : adaptFragment(fragment, variant.value)
      return c.body(html, 200, { 'content-type': 'text/html; charset=utf-8' })
    },
  }
}

function renderDraftText({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/draft/charte.txt',
    needs,
    isHeavy: true,
    about: {
      summary: 'Read the charter as text',
      query: draftQuery,
      answer: { status: 200, description: 'the text', type: 'text/plain' },
      problems: ['malformedQuery', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readDraftOf(c, store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const text = renderText(await assembleDraft(store, site.value))
      return c.body(text, 200, { 'content-type': 'text/plain; charset=utf-8' })
    },
  }
}

function exportDraftTables(context: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/draft/charte.csv',
    needs,
    isHeavy: true,
    about: {
      summary: 'Download the tables of the charter, with their columns',
      query: { ...draftQuery, ...separatorQuery },
      answer: { status: 200, description: 'UTF-8 with a byte order mark', type: 'text/csv' },
      problems: ['malformedQuery', 'noSuchSite'],
    },
    async handle(c) {
      const site = await readDraftOf(c, context.store)
      if (site.kind === 'malformed') return answerProblem(c, malformedQueryProblem(site))
      const separator = parseSeparatorQuery(site.value.parameters)
      if (separator.kind === 'malformed') return answerProblem(c, malformedQueryProblem(separator))
      const csv = renderCsv(await assembleDraft(context.store, site.value), separator.value)
      return answerCsv(c, context, 'charte-cookies-projet', csv)
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
    isHeavy: true,
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
      const query = parseRegisterTableQuery(readParameters(c), await store.timeZone())
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      const { list, language, separator } = query.value
      const { items } = await store.list('cookies', list, language)
      const register = await store.wholeRegister()
      const csv = registerCsv(register, selectCookies(register, items), language, separator)
      return answerCsv(c, context, 'cookies', csv)
    },
  }
}

/** Selects the register's cookies that are in `listed`, in the order of that list. */
function selectCookies(register: WholeRegister, listed: readonly StoredRecord[]): WholeRegister['cookies'] {
  const cookies = new Map(register.cookies.map((cookie) => [cookie.id, cookie]))
  return listed.map(({ id }) => cookies.get(id)).filter((cookie) => cookie !== undefined)
}
