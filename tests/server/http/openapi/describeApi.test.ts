import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, expect, it } from 'vitest'
import { isJsonObject } from '#api/isJsonObject.ts'
import { startApi, type StartedApi } from '../startApi.ts'
import { createJudge, findOperation } from './createJudge.ts'
import { type Described, readDescription } from './readDescription.ts'

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
  const rolesOf = (name: string) =>
    described.operations.find(({ method, path }) => `${method} ${path}` === name)?.['x-roles']
  expect(rolesOf('PUT /api/sites/{id}')).toEqual(['publisher', 'administrator'])
  expect(rolesOf('GET /api/openapi.json')).toEqual(['administrator'])
  expect(rolesOf('GET /api/cookies')).toEqual(['reader', 'editor', 'publisher', 'administrator'])
  expect(rolesOf('POST /api/auth/sign-in/email')).toBeUndefined()
})

it('describes each field of a body, whether it is required, and each problem', () => {
  const operation = findOperation(described, 'PUT', '/api/sites/1')
  const body = operation?.requestBody?.content['application/json']?.schema
  expect(body).toMatchObject({
    required: expect.arrayContaining(['title', 'language', 'version']),
    properties: {
      title: { type: 'string', minLength: 1, maxLength: 1_000 },
      language: { type: 'string', enum: ['fr', 'en'] },
    },
  })
  expect(operation?.responses['404']).toMatchObject({
    description: 'Not found',
    content: { 'application/problem+json': {} },
  })
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

it('is true of the findings of a version from before it was kept beside which field one stood', () => {
  const frozen = {
    at: '2026-09-01T08:00:00.000Z',
    counts: { blocker: 0, warning: 0, advice: 0, accepted: 1 },
    findings: [
      {
        id: 'R08-cookies-1',
        rule: 'R08',
        resource: 'cookies',
        recordId: 1,
        recordName: 'sessionid',
        aspect: '',
        severity: 'blocker',
        field: 'purpose',
        message: 'missing',
        args: { name: 'sessionid' },
        acceptance: {
          rule: 'R08',
          resource: 'cookies',
          recordId: 1,
          aspect: '',
          severity: 'blocker',
          statement: '{}',
          reason: 'La direction écrit le texte.',
          until: '2026-12-01',
          by: 'Ada Martin <ada@example.fr>',
          at: '2026-08-31T08:00:00.000Z',
        },
      },
    ],
  }
  const operation = findOperation(described, 'GET', '/api/publications/1/findings')
  const answered = { status: 200, contentType: 'application/json', body: frozen }
  expect(operation && createJudge(described)(operation, answered)).toBe('')
})
