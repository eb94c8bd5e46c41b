import { z } from 'zod'
import { FINDING_FIELDS } from '#api/findings.ts'
import { type Sort } from '#api/listQuery.ts'
import { parseFindingTableQuery } from '#api/tableQuery.ts'
import { findingsCsv } from '#charter/findings/findingsCsv.ts'
import { answerCsv, answerPage } from '../answers.ts'
import type { ApiContext } from '../apiContext.ts'
import { languageQuery, listQueryOf, separatorQuery } from '../queryParameters.ts'
import type { ReadFindings } from '../findings/createFindingsReader.ts'
import { findingSchema } from '../findings/findingSchemas.ts'
import { toFoundRecord, selectFindingPage, selectFindings } from '../findings/selectFindings.ts'
import { readListQuery } from '../readListQuery.ts'
import { readParameters, type Route } from '../route.ts'
import { answerProblem } from '../problem.ts'
import { malformedQueryProblem } from '../refusalProblems.ts'
import { acceptanceRoutes } from './acceptanceRoutes.ts'
import { findingCountRoutes } from './findingCountRoutes.ts'

const MOST_URGENT_FIRST: Sort = { field: 'severity', direction: 'asc' }
const read = { resource: 'findings', action: 'read' } as const

/** Lists the routes of the findings and their acceptances. */
export function findingRoutes(find: ReadFindings, context: ApiContext): Route[] {
  return [
    listFindings(find, context),
    exportFindings(find, context),
    ...findingCountRoutes(find, context),
    ...acceptanceRoutes(find, context),
  ]
}

function listFindings(find: ReadFindings, { store }: ApiContext): Route {
  return {
    method: 'GET',
    path: '/api/findings',
    needs: read,
    isHeavy: true,
    about: {
      summary: 'List what is found in the draft today, the most urgent first',
      query: listQueryOf(FINDING_FIELDS),
      answer: { status: 200, description: 'those of the range', schema: z.array(findingSchema) },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const query = await readListQuery(c, store, FINDING_FIELDS, MOST_URGENT_FIRST)
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      const { findings } = await find()
      const page = selectFindingPage(findings.map(toFoundRecord), query.value, c.get('person').language)
      return answerPage(c, 'findings', query.value, page)
    },
  }
}

function exportFindings(find: ReadFindings, context: ApiContext): Route {
  const { filter } = listQueryOf(FINDING_FIELDS)
  return {
    method: 'GET',
    path: '/api/findings.csv',
    needs: read,
    isHeavy: true,
    about: {
      summary: 'Download what is found in the draft today, in words',
      query: { filter, ...separatorQuery, ...languageQuery },
      answer: { status: 200, description: 'UTF-8 with a byte order mark', type: 'text/csv' },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const timeZone = await context.store.timeZone()
      const query = parseFindingTableQuery(readParameters(c), timeZone)
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      const { language, separator, ...selected } = query.value
      const { findings } = await find()
      const chosen = selectFindings(findings.map(toFoundRecord), selected, language)
      return answerCsv(c, context, FILE_NAMES[language], findingsCsv(chosen, timeZone, language, separator))
    },
  }
}

const FILE_NAMES = { fr: 'constats', en: 'findings' } as const
