import { z } from 'zod'
import { acceptSchema, FINDING_FIELDS, findingKeySchema, checkLastDay } from '#api/findings.ts'
import { parseListQuery, type Sort } from '#api/listQuery.ts'
import { parseFindingTableQuery } from '#api/tableQuery.ts'
import { findingId, type Severity, statementOf } from '#charter/findings/finding.ts'
import { findingsCsv } from '#charter/findings/findingsCsv.ts'
import { answerCsv, answerPage } from '../answers.ts'
import { type ApiContext, authorOf } from '../apiContext.ts'
import { languageQuery, listQueryOf, separatorQuery } from '../queryParameters.ts'
import { createFindingsReader, type ReadFindings } from '../findings/createFindingsReader.ts'
import { acceptanceSchema, findingSchema } from '../findings/findingSchemas.ts'
import { toFoundRecord, selectFindingPage, selectFindings } from '../findings/selectFindings.ts'
import { readParameters, type Route } from '../route.ts'
import { answerProblem, type HttpProblem, invalidField, problem } from '../problem.ts'
import { readFields } from '../readBody.ts'
import { malformedQueryProblem } from '../refusalProblems.ts'
import { findingCountRoutes } from './findingCountRoutes.ts'

const MOST_URGENT_FIRST: Sort = { field: 'severity', direction: 'asc' }
const read = { resource: 'findings', action: 'read' } as const
const create = { resource: 'findings', action: 'create' } as const

/** Lists the routes of the findings and their acceptances. */
export function findingRoutes(context: ApiContext): Route[] {
  const find = createFindingsReader(context)
  return [
    listFindings(find),
    exportFindings(find, context),
    ...findingCountRoutes(find, context),
    acceptFinding(find, context),
    withdrawAcceptance(context),
  ]
}

function listFindings(find: ReadFindings): Route {
  return {
    method: 'GET',
    path: '/api/findings',
    needs: read,
    about: {
      summary: 'List what is found in the draft today, the most urgent first',
      query: listQueryOf(FINDING_FIELDS),
      answer: { status: 200, description: 'those of the range', schema: z.array(findingSchema) },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const query = parseListQuery(readParameters(c), FINDING_FIELDS, MOST_URGENT_FIRST)
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
    about: {
      summary: 'Download what is found in the draft today, in words',
      query: { filter, ...separatorQuery, ...languageQuery },
      answer: { status: 200, description: 'UTF-8 with a byte order mark', type: 'text/csv' },
      problems: ['malformedQuery'],
    },
    async handle(c) {
      const query = parseFindingTableQuery(readParameters(c))
      if (query.kind === 'malformed') return answerProblem(c, malformedQueryProblem(query))
      const { language, separator, ...selected } = query.value
      const { findings } = await find()
      const chosen = selectFindings(findings.map(toFoundRecord), selected, language)
      return answerCsv(c, context, FILE_NAMES[language], findingsCsv(chosen, language, separator))
    },
  }
}

const FILE_NAMES = { fr: 'constats', en: 'findings' } as const

function acceptFinding(find: ReadFindings, context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/findings/accept',
    needs: create,
    about: {
      summary:
        'Answer for a finding, with a reason, until a day: it does not keep the charter from going online',
      body: acceptSchema,
      answer: { status: 200, description: 'who answers for it', schema: acceptanceSchema },
      problems: ['noSuchFinding', 'findingChanged'],
    },
    async handle(c) {
      const body = await readFields(c.req, acceptSchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const { today, findings } = await find()
      const { reason, until, severity: seen, statement: read, ...key } = body.value
      const id = findingId(key)
      const finding = findings.find((one) => one.id === id)
      if (finding === undefined) return answerProblem(c, problem('noSuchFinding'))
      const statement = statementOf(finding)
      // The finding changed after the person read it, so they did not accept this one.
      if ((seen ?? finding.severity) !== finding.severity || (read ?? statement) !== statement)
        return answerProblem(c, problem('findingChanged'))
      const refused = checkAcceptance(finding.severity, until, today)
      if (refused !== null) return answerProblem(c, refused)
      const { rule, resource, recordId, aspect, field, severity } = finding
      const answer = { rule, resource, recordId, aspect, field, severity, statement, reason, until }
      const { acceptance } = await context.store.acceptFinding(answer, authorOf(c, context))
      return c.json(acceptance)
    },
  }
}

function checkAcceptance(severity: Severity, until: string, today: string): HttpProblem | null {
  if (severity === 'advice') return invalidField('rule', 'errors.adviceNotAccepted')
  const flaw = checkLastDay(severity, until, today)
  return flaw && invalidField('until', flaw)
}

function withdrawAcceptance(context: ApiContext): Route {
  return {
    method: 'POST',
    path: '/api/findings/withdraw',
    needs: create,
    about: {
      summary: 'No longer answer for a finding',
      body: findingKeySchema,
      answer: { status: 200, description: 'who answered for it', schema: acceptanceSchema },
      problems: ['notAccepted'],
    },
    async handle(c) {
      const body = await readFields(c.req, findingKeySchema)
      if (body.kind === 'refused') return answerProblem(c, body.problem)
      const withdrawn = await context.store.withdrawAcceptance(body.value, authorOf(c, context))
      return withdrawn.kind === 'ok' ? c.json(withdrawn.acceptance) : answerProblem(c, problem('notAccepted'))
    },
  }
}
