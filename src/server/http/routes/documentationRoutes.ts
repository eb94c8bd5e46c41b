import { z } from 'zod'
import { describeApi } from '../openapi/describeApi.ts'
import type { OpenApi } from '../openapi/openApi.ts'
import { OPEN_API_STYLE_SHEET } from '../openapi/openApiStyleSheet.ts'
import { renderOpenApi } from '../openapi/renderOpenApi.ts'
import { pagePolicy } from '../policies.ts'
import type { Route } from '../route.ts'

const needs = { resource: 'documentation', action: 'read' } as const

/** The description of the API that has these routes: `all` gives them, these among them. */
export function documentationRoutes(all: () => readonly Route[]): Route[] {
  let described: OpenApi | undefined
  // Made when somebody first asks for it: most servers are never asked.
  const description = () => (described ??= describeApi(all()))
  return [openApiDocument(description), openApiPage(description)]
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

function openApiPage(description: () => OpenApi): Route {
  return {
    method: 'GET',
    path: '/api/openapi.html',
    needs,
    about: {
      summary: 'Read this description as a page',
      answer: { status: 200, description: 'the page', type: 'text/html' },
    },
    handle(c) {
      c.header('content-security-policy', pagePolicy(OPEN_API_STYLE_SHEET))
      return c.html(renderOpenApi(description()))
    },
  }
}
