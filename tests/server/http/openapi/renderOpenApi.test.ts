import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { beforeAll, expect, it } from 'vitest'
import { OPEN_API_STYLE_SHEET } from '#server/http/openapi/openApiStyleSheet.ts'
import type { OpenApi } from '#server/http/openapi/openApi.ts'
import { renderOpenApi } from '#server/http/openapi/renderOpenApi.ts'
import type { Answer } from '../../../contract/client.ts'
import { startApi } from '../startApi.ts'
import { type Described, readDescription } from './readDescription.ts'

// @vitest-environment jsdom

let answer: Answer
let described: Described
let page: Document

beforeAll(async () => {
  const api = await startApi()
  answer = await api.send('GET', '/api/openapi.html')
  described = await readDescription(api)
  page = new DOMParser().parseFromString(String(answer.body), 'text/html')
})

const textsOf = (selector: string) => [...page.querySelectorAll(selector)].map((found) => found.textContent)

it('is valid and accessible HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    // How a template is laid out where it is written.
    rules: { 'no-trailing-whitespace': 'off', 'void-style': 'off', 'doctype-style': 'off' },
  })
  const { results } = await validator.validateString(String(answer.body))
  const flaws = results.flatMap(({ messages }) => messages)
  expect(flaws.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)).toEqual([])
})

it('shows every operation, under what it is about', () => {
  const shown = textsOf('h3').toSorted()
  expect(shown).toEqual(described.operations.map(({ method, path }) => `${method} ${path}`).toSorted())
  expect(textsOf('h2')).toEqual([...new Set(described.operations.map(({ tags: [tag] }) => tag))])
})

it('says who may, which fields a body has and what comes back', () => {
  const section = page.querySelector('#put_sites_id')
  expect(section?.querySelector('.who')?.textContent).toBe('Who may: publisher, administrator.')
  const rows = [...(section?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.cells].map(({ textContent }) => textContent),
  )
  expect(rows).toContainEqual(['title', 'required; text, 1 to 1,000 characters'])
  expect(rows).toContainEqual(['language', 'required; one of "fr", "en"'])
  expect(rows).toContainEqual(['404', 'Not found (application/problem+json)'])
})

it('has a name for every table, and no level of heading skipped', () => {
  expect(page.querySelectorAll('table:not(:has(caption))')).toHaveLength(0)
  expect(page.documentElement.lang).toBe('en')
  expect(page.title).toBe('API – Register of cookies')
  expect(textsOf('h1')).toHaveLength(1)
})

it('is allowed its own style sheet by its hash, and nothing else', () => {
  const hash = createHash('sha256').update(OPEN_API_STYLE_SHEET).digest('base64')
  expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8')
  expect(answer.headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  expect(answer.body).toContain(`<style>${OPEN_API_STYLE_SHEET}</style>`)
  expect(page.querySelectorAll('script, link, img, iframe, [style], [onclick]')).toHaveLength(0)
})

it('shows markup in a description as text', async () => {
  const evil = '"><img src=x onerror=alert(1)>'
  const hostile: OpenApi = {
    openapi: '3.1.1',
    info: { title: evil, version: '1', description: evil },
    tags: [{ name: evil }],
    paths: {
      [evil]: {
        get: {
          operationId: evil,
          tags: [evil],
          summary: evil,
          description: evil,
          security: [],
          parameters: [
            { name: evil, in: 'query', required: true, description: evil, schema: { enum: [evil] } },
          ],
          responses: { [evil]: { description: evil, content: { [evil]: { schema: {} } } } },
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { properties: { [evil]: { description: evil } } } } },
          },
        },
      },
    },
    components: { schemas: {}, securitySchemes: {} },
  }
  const shown = new DOMParser().parseFromString(await renderOpenApi(hostile), 'text/html')
  expect(shown.querySelectorAll('img')).toHaveLength(0)
  expect(shown.querySelector('h3')?.textContent).toContain(evil)
})
