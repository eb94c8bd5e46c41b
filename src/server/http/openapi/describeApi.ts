import { problemSchema } from '../answerSchemas.ts'
import type { Route } from '../route.ts'
import type { OpenApi } from './openApi.ts'
import { jsonSchemaOf, openApiPath, describeOperation, SESSION_SCHEME } from './describeOperation.ts'

/** Builds the OpenAPI description from the routes alone. */
export function describeApi(routes: readonly Route[]): OpenApi {
  const paths: OpenApi['paths'] = {}
  for (const route of routes) {
    const path = openApiPath(route.path)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeOperation(route) }
  }
  const tags = new Set(
    Object.values(paths).flatMap((path) => Object.values(path).flatMap(({ tags }) => tags)),
  )
  return {
    openapi: '3.1.1',
    info: { title: 'Register of cookies', version: '1', description: DESCRIPTION },
    tags: [...tags].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(problemSchema, 'output') },
      securitySchemes: {
        [SESSION_SCHEME]: {
          type: 'apiKey',
          in: 'cookie',
          name: 'registre_session',
          description: 'Set by signing in; over https its name is `__Host-registre_session`.',
        },
      },
    },
  }
}

const DESCRIPTION = [
  'Everything is JSON in UTF-8 unless it says otherwise; instants are UTC, ISO 8601.',
  'What the server adds to a record (`id`, `createdAt`, `updatedAt`, `position`, `cookieCount`) is ignored when it comes back.',
  'Every problem is an RFC 9457 document.',
].join(' ')
