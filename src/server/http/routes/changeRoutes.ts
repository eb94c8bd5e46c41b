import { z } from 'zod'
import { listReadableHistory } from '#api/access.ts'
import { type Condition, parseListQuery, type Sort } from '#api/listQuery.ts'
import { CHANGE_FIELDS } from '#api/resources.ts'
import { parseHistoryTableQuery } from '#api/tableQuery.ts'
import { answerCsv, answerPage } from '../answers.ts'
import type { ApiContext } from '../apiContext.ts'
import { changeSchema } from '../answerSchemas.ts'
import { languageQuery, listQueryOf, separatorQuery } from '../queryParameters.ts'
import { type Call, readParameters, type Route } from '../route.ts'
import { answerProblem } from '../problem.ts'
import { malformedQueryProblem } from '../refusalProblems.ts'
import { streamHistory } from '../streamHistory.ts'

const NEWEST_FIRST: Sort = { field: 'id', direction: 'desc' }

/** Lists the routes of the history, which can only be read. */
export function changeRoutes(context: ApiContext): Route[] {
  return [listChanges(context), listAuthors(context), exportHistory(context)]
}

function listChanges({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/changes',
    needs: { resource: 'changes', action: 'read' },
    about: {
      summary: 'List the history, newest first; entries on accounts for administrators only',
      query: listQueryOf(CHANGE_FIELDS),
      answer: { status: 200, description: 'those of the range', schema: z.array(changeSchema) },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const query = parseListQuery(readParameters(c), CHANGE_FIELDS, NEWEST_FIRST)
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      // Entries cannot be searched for words; each of their few fields has a filter.
      if (query.value.search !== '')
        return answerProblem(c, malformedQueryProblem({ parameter: 'filter', field: 'q' }))
      const conditions = [...query.value.conditions, ...readableConditions(c)]
      return answerPage(c, 'changes', query.value, await store.changes({ ...query.value, conditions }))
    },
  }
}

function listAuthors({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/changes/authors',
    needs: { resource: 'changes', action: 'read' },
    about: {
      summary: 'List who is in the history, by name',
      answer: {
        status: 200,
        description: 'each once',
        schema: z.array(z.strictObject({ id: z.string(), who: z.string() })),
      },
    },
    async handle(c) {
      const authors = await store.listHistoryAuthors(listReadableHistory(c.get('person').role))
      return c.json(authors.map((who) => ({ id: who, who })))
    },
  }
}

function exportHistory(context: ApiContext): Route {
  const { filter } = listQueryOf(CHANGE_FIELDS)
  return {
    method: 'GET',
    path: '/api/changes.csv',
    needs: { resource: 'changes', action: 'read' },
    about: {
      summary: 'Download the history, newest first: a row for each field that an entry changed, in words',
      query: { filter, ...separatorQuery, ...languageQuery },
      answer: { status: 200, description: 'UTF-8 with a byte order mark', type: 'text/csv' },
      problems: ['malformedQuery'],
    },
    handle(c) {
      const query = parseHistoryTableQuery(readParameters(c))
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      const conditions = [...query.value.conditions, ...readableConditions(c)]
      return answerCsv(c, context, 'historique', streamHistory(context, { ...query.value, conditions }))
    },
  }
}

function readableConditions(c: Call): Condition[] {
  const resources = listReadableHistory(c.get('person').role)
  return resources === 'all' ? [] : [{ compare: 'anyOf', field: 'resource', values: [...resources] }]
}
