import { z } from 'zod'
import { describeApi } from '../openapi/describeApi.ts'
import type { OpenApi } from '../openapi/openApi.ts'
import type { Route } from '../route.ts'

const needs = { resource: 'documentation', action: 'read' } as const

/** The description of the API that has these routes: `all` gives them, these among them. */
export function documentationRoutes(all: () => readonly Route[]): Route[] {
  let described: OpenApi | undefined
  // Made when somebody first asks for it: most servers are never asked.
  const description = () => (described ??= describeApi(all()))
  return [openApiDocument(description)]
}

function openApiDocument(description: () => OpenApi): Route {
  return {
    method: 'GET',
    path: '/api/openapi.json',
    needs,
    about: {
      summary: 'Read this description',
      answer: {
        status: 200,
        description: 'OpenAPI 3.1',
        schema: z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) }),
      },
    },
    handle: (c) => c.json(description()),
  }
}
