import { z } from 'zod'
import { describeApi } from '../openapi/describeApi.ts'
import type { OpenApi } from '../openapi/openApi.ts'
import type { Route } from '../route.ts'

/** The description of the API, made from its own routes: `allRoutes` gives every one of them, this one included. */
export function documentationRoutes(allRoutes: () => readonly Route[]): Route[] {
  let description: OpenApi | undefined
  return [
    {
      method: 'GET',
      path: '/api/openapi.json',
      needs: { resource: 'documentation', action: 'read' },
      about: {
        summary: 'Read this description',
        answer: {
          status: 200,
          description: 'OpenAPI 3.1',
          schema: z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) }),
        },
      },
      // Built on the first request, because few servers ever get one.
      handle: (c) => c.json((description ??= describeApi(allRoutes()))),
    },
  ]
}
