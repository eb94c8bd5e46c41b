import { mayDo, ROLES } from '#api/access.ts'
import { INTEGER_MAX } from '#api/resourceNames.ts'
import type { Route } from '../route.ts'
import { answersOf } from './answersOf.ts'
import { jsonSchemaOf } from './jsonSchemaOf.ts'
import type { Operation, Parameter } from './openApi.ts'

export const SESSION_SCHEME = 'session'

/** A route as OpenAPI describes it. */
export function operationOf(route: Route): Operation {
  const { needs, about } = route
  const roles = needs === null ? null : ROLES.filter((role) => mayDo(role, needs))
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

/** `put_cookies_id`: names a function in the programs that are made from the description. */
function operationIdOf({ method, path }: Route): string {
  return [method.toLowerCase(), ...(openApiPath(path).replace('/api/', '').match(/\w+/g) ?? [])].join('_')
}

/** `/api/cookies/:id{[1-9][0-9]*}` as OpenAPI writes it: `/api/cookies/{id}`. */
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
