import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, expect, it } from 'vitest'
import { isJsonObject } from '#api/isJsonObject.ts'
import { startApi, type StartedApi } from '../startApi.ts'
import { readDescription, type Described } from './readDescription.ts'

let api: StartedApi
let described: Described

beforeAll(async () => {
  api = await startApi()
  described = await readDescription(api)
})

it('is valid OpenAPI 3.1', async () => {
  const { body } = await api.send('GET', '/api/openapi.json')
  const validator = new Validator()
  const { valid, errors } = await validator.validate(isJsonObject(body) ? { ...body } : {})
  expect(errors ?? []).toEqual([])
  expect([valid, validator.version]).toEqual([true, '3.1'])
})

it('describes every route that the server has, and no other', () => {
  const served = api.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`)
  expect(described.operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
    [...new Set(served)].toSorted(),
  )
})

it('says who may, as the routes have it', () => {
  const rolesOf = (wanted: string) =>
    described.operations.find(({ method, path }) => `${method} ${path}` === wanted)?.['x-roles']
  expect(rolesOf('PUT /api/sites/{id}')).toEqual(['publisher', 'administrator'])
  expect(rolesOf('GET /api/openapi.json')).toEqual(['administrator'])
  expect(rolesOf('GET /api/cookies')).toEqual(['reader', 'editor', 'publisher', 'administrator'])
  expect(rolesOf('POST /api/auth/sign-in/email')).toBeUndefined()
})

it('lets nothing into a body that is not described', () => {
  const bodies = described.operations.flatMap(({ requestBody }) =>
    Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
      type === 'application/json' ? [schema] : [],
    ),
  )
  expect(bodies.length).toBeGreaterThan(15)
  for (const body of bodies) expect(body).toMatchObject({ type: 'object', additionalProperties: false })
})
