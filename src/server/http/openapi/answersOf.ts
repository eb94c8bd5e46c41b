import { mayDo, ROLES } from '#api/access.ts'
import { PROBLEM_TYPE } from '#api/problem.ts'
import { describeProblem, type ProblemKind } from '../problem.ts'
import type { Route } from '../route.ts'
import { jsonSchemaOf } from './jsonSchemaOf.ts'
import type { Answer, JsonSchema } from './openApi.ts'

/** What a route answers, by status: when it goes well, and in every way in which it can go wrong. */
export function answersOf(route: Route): Record<string, Answer> {
  const kinds = [...new Set(problemsOf(route))]
  const statuses = new Set(kinds.map(statusOf))
  const problems = [...statuses].map((status) => [status, problemAnswer(kinds, status)] as const)
  return Object.fromEntries([[route.about.answer.status, goodAnswer(route)], ...problems])
}

function goodAnswer({ about: { answer, query = {} } }: Route): Answer {
  const { description } = answer
  const content =
    'schema' in answer
      ? { 'application/json': { schema: jsonSchemaOf(answer.schema, 'output') } }
      : { [answer.type]: { schema: { type: 'string' as const } } }
  return 'range' in query ? { description, headers: CONTENT_RANGE, content } : { description, content }
}

const CONTENT_RANGE: Answer['headers'] = {
  'Content-Range': {
    description: 'which of how many: `cookies 0-24/1203`',
    schema: { type: 'string' },
  },
}

const statusOf = (kind: ProblemKind) => describeProblem(kind).status

function problemAnswer(all: readonly ProblemKind[], status: number): Answer {
  const kinds = all.filter((kind) => statusOf(kind) === status)
  const titles = kinds.map((kind) => describeProblem(kind).title)
  const types = kinds.map((kind) => `urn:registre:${kind}`)
  const schema: JsonSchema = {
    $ref: '#/components/schemas/Problem',
    type: 'object',
    properties: { type: { type: 'string', enum: types } },
  }
  return { description: titles.join(', or '), content: { [PROBLEM_TYPE]: { schema } } }
}

function problemsOf({ method, needs, about }: Route): ProblemKind[] {
  const isWrite = method !== 'GET'
  const isForSome = needs !== null && !ROLES.every((role) => mayDo(role, needs))
  return [
    ...(about.body === undefined ? [] : (['malformedBody', 'unsupportedBody', 'invalidRecord'] as const)),
    ...(isWrite ? (['crossSite', 'tooLarge', 'storageFull'] as const) : []),
    ...(needs === null ? [] : (['signedOut'] as const)),
    ...(isForSome ? (['forbidden'] as const) : []),
    ...(about.problems ?? []),
    'internal',
    'storageUnavailable',
  ]
}
