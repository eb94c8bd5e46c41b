import { z } from 'zod'
import { listRolesFor, mayDo, ROLES } from '#api/access.ts'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import { PROBLEM_TYPE } from '#api/problem.ts'
import type { Route } from '../route.ts'
import type { OpenApiAnswer, JsonSchema, Operation, Parameter } from './openApi.ts'
import { describeProblem, type ProblemKind } from '../problem.ts'

export const SESSION_SCHEME = 'session'

/** Describes a route as an OpenAPI operation. */
export function describeOperation(route: Route): Operation {
  const { needs, about } = route
  const roles = needs === null ? null : listRolesFor(needs)
  return {
    operationId: operationIdOf(route),
    tags: [needs?.resource ?? 'session'],
    summary: about.summary,
    description:
      roles === null ? 'Who may: anybody, without being signed in.' : `Who may: ${roles.join(', ')}.`,
    ...(roles === null ? {} : { 'x-roles': roles }),
    security: roles === null ? [] : [{ [SESSION_SCHEME]: [] }],
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...bodyOf(route),
    responses: answersOf(route),
  }
}

/** Returns a name such as `put_cookies_id`, for the functions of generated clients. */
function operationIdOf({ method, path }: Route): string {
  return [method.toLowerCase(), ...(openApiPath(path).replace('/api/', '').match(/\w+/g) ?? [])].join('_')
}

/** Converts Hono's `/api/cookies/:id{[1-9][0-9]*}` to OpenAPI's `/api/cookies/{id}`. */
export function openApiPath(path: string): string {
  return path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')
}

function pathParameters({ path }: Route): Parameter[] {
  return [...openApiPath(path).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: 'which record',
    schema: { type: 'integer', minimum: 1, maximum: INTEGER_MAX },
  }))
}

function queryParameters({ about: { query = {} } }: Route): Parameter[] {
  return Object.entries(query).map(([name, { description, schema, isRequired = false }]) => ({
    name,
    in: 'query',
    required: isRequired,
    description,
    schema: jsonSchemaOf(schema, 'input'),
  }))
}

function bodyOf({ about: { body, bodyType = 'application/json' } }: Route): Pick<Operation, 'requestBody'> {
  if (body === undefined) return {}
  const schema = jsonSchemaOf(body, 'input')
  return { requestBody: { required: true, content: { [bodyType]: { schema } } } }
}

/** Describes the answers of a route by status: its success and each possible problem. */
function answersOf(route: Route): Record<string, OpenApiAnswer> {
  const kinds = [...new Set(problemsOf(route))]
  const statuses = new Set(kinds.map(statusOf))
  const problems = [...statuses].map((status) => [status, problemAnswer(kinds, status)] as const)
  return Object.fromEntries([[route.about.answer.status, successAnswer(route)], ...problems])
}

function successAnswer({ about: { answer, query = {} } }: Route): OpenApiAnswer {
  const { description } = answer
  const content =
    'schema' in answer
      ? { 'application/json': { schema: jsonSchemaOf(answer.schema, 'output') } }
      : { [answer.type]: { schema: { type: 'string' as const } } }
  return 'range' in query ? { description, headers: CONTENT_RANGE, content } : { description, content }
}

const CONTENT_RANGE: OpenApiAnswer['headers'] = {
  'Content-Range': {
    description: 'which of how many: `cookies 0-24/1203`',
    schema: { type: 'string' },
  },
}

const statusOf = (kind: ProblemKind) => describeProblem(kind).status

function problemAnswer(all: readonly ProblemKind[], status: number): OpenApiAnswer {
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

function problemsOf({ method, needs, isHeavy, about }: Route): ProblemKind[] {
  const isWrite = method !== 'GET'
  const isForSome = needs !== null && !ROLES.every((role) => mayDo(role, needs))
  return [
    ...(about.body === undefined ? [] : (['malformedBody', 'unsupportedBody', 'invalidRecord'] as const)),
    ...(isWrite ? (['crossSite', 'tooLarge', 'storageFull'] as const) : []),
    ...(needs === null ? [] : (['signedOut'] as const)),
    ...(isWrite && needs !== null ? (['tampered'] as const) : []),
    ...(isForSome ? (['forbidden'] as const) : []),
    ...(isForSome && isWrite ? (['siteForbidden'] as const) : []),
    ...(about.problems ?? []),
    ...(isHeavy ? (['busy'] as const) : []),
    'internal',
    'storageUnavailable',
    'storageDisplaced',
    'storageDamaged',
  ]
}

/**
 * Converts a schema to JSON Schema 2020-12, the dialect of OpenAPI 3.1. With `input` it describes the values that may
 * be sent, with `output` those that are answered.
 */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io })
  return json
}
