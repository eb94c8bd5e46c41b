import { z } from 'zod'
import { listReadableHistory, mayDo } from '#api/access.ts'
import { type Condition, type Sort } from '#api/listQuery.ts'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { CHANGE_FIELDS } from '#api/resources.ts'
import { parseHistoryTableQuery } from '#api/tableQuery.ts'
import { stateAlgorithm } from '#charter/history/hashChange.ts'
import { answerCsv, answerPage } from '../answers.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { actSchema, changeSchema } from '../answerSchemas.ts'
import { languageQuery, listQueryOf, separatorQuery } from '../queryParameters.ts'
import { readListQuery } from '../readListQuery.ts'
import { type Call, readParameters, type Route } from '../route.ts'
import { answerProblem } from '../problem.ts'
import { readFields } from '../readBody.ts'
import { malformedQueryProblem, undoProblem } from '../refusalProblems.ts'
import { streamHistory } from '../streamHistory.ts'

const NEWEST_FIRST: Sort = { field: 'id', direction: 'desc' }

/** Lists the routes of the history. Nothing in it is changed: undoing an act writes new entries. */
export function changeRoutes(context: ApiContext): Route[] {
  return [listChanges(context), listAuthors(context), exportHistory(context), undoAct(context)]
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
      const query = await readListQuery(c, store, CHANGE_FIELDS, NEWEST_FIRST)
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      // Entries cannot be searched for words; each of their few fields has a filter.
      if (query.value.search !== '')
        return answerProblem(c, malformedQueryProblem({ parameter: 'filter', field: 'q' }))
      const conditions = [...query.value.conditions, ...readableConditions(c)]
      const { items, total } = await store.changes({ ...query.value, conditions })
      const origins = await store.importOrigins(items)
      const told = items.map((change) => {
        const imported = origins.get(change.id)
        return { ...stateAlgorithm(change), ...(imported && { imported }) }
      })
      return answerPage(c, 'changes', query.value, { items: told, total })
    },
  }
}

function listAuthors({ store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/changes/authors',
    needs: { resource: 'changes', action: 'read' },
    isHeavy: true,
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
    isHeavy: true,
    about: {
      summary: 'Download the history, newest first: a row for each field that an entry changed, in words',
      query: { filter, ...separatorQuery, ...languageQuery },
      answer: { status: 200, description: 'UTF-8 with a byte order mark', type: 'text/csv' },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const timeZone = await context.store.timeZone()
      const query = parseHistoryTableQuery(readParameters(c), timeZone)
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      const conditions = [...query.value.conditions, ...readableConditions(c)]
      const rows = streamHistory(context, { ...query.value, conditions }, timeZone)
      return answerCsv(c, context, 'historique', rows)
    },
  }
}

function undoAct(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/changes/undo',
    needs: { resource: 'changes', action: 'update' },
    about: {
      summary:
        'Put all records that one act created, changed or deleted back to how they were before it, or none',
      body: actSchema,
      answer: {
        status: 200,
        description: 'how many records',
        schema: z.strictObject({ restored: z.int().positive() }),
      },
      problems: ['noSuchAct', 'changedSince', 'duplicate'],
    },
    async handle(c) {
      const act = await readFields(c.req, actSchema)
      if (act.kind === 'refused') return answerProblem(c, act.problem)
      const { role } = c.get('person')
      const resources = RESOURCE_NAMES.filter((resource) => mayDo(role, { resource, action: 'update' }))
      const undone = await context.store.undoAct(act.value, resources, authorOf(c, context))
      return undone.kind === 'ok'
        ? c.json({ restored: undone.restored })
        : answerProblem(c, undoProblem(undone))
    },
  }
}

function readableConditions(c: Call): Condition[] {
  const resources = listReadableHistory(c.get('person').role)
  return resources === 'all' ? [] : [{ compare: 'anyOf', field: 'resource', values: [...resources] }]
}
