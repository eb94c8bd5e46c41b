import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aCategory, aCookie, aProvider } from '../../support/builders.ts'
import { startApi, type StartedApi } from './startApi.ts'

let api: StartedApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.store.close())

const readSite = async () => z.looseObject({}).parse((await api.send('GET', '/api/sites/1')).body)

const CHARACTERS = [
  ['a zero-width space', '\u200B', 'errors.invisibleCharacter', '[U+200B]'],
  ['a soft hyphen', '\u00AD', 'errors.invisibleCharacter', '[U+00AD]'],
  ['a Hangul filler', '\u3164', 'errors.invisibleCharacter', '[U+3164]'],
  ['a tag', '\u{E0041}', 'errors.invisibleCharacter', '[U+E0041]'],
  ['a right-to-left override', '\u202E', 'errors.directionCharacter', '[U+202E]'],
  ['an isolate', '\u2066', 'errors.directionCharacter', '[U+2066]'],
  ['an escape', '\u001B', 'errors.controlCharacter', '[U+001B]'],
  ['a C1 control', '\u009B', 'errors.controlCharacter', '[U+009B]'],
  ['half a character', '\uD800', 'errors.unknownCharacter', '[U+D800]'],
  ['a private sign', '\uF0B7', 'errors.unknownCharacter', '[U+F0B7]'],
] as const

/** Where people type, and a body of it that holds `text` and is otherwise sound. */
const PLACES: Record<string, (text: string) => Promise<[method: string, path: string, body: object]>> = {
  'providers.name': async (name) => ['POST', '/api/providers', aProvider({ name })],
  'providers.notes': async (notes) => ['POST', '/api/providers', aProvider({ name: 'x', notes })],
  'providers.website': async (text) => [
    'POST',
    '/api/providers',
    { ...aProvider({ name: 'x' }), website: `https://example.fr/${text}` },
  ],
  'categories.name': async (name) => ['POST', '/api/categories', aCategory({ key: 'x', name })],
  'cookies.name': async (name) => ['POST', '/api/cookies', aCookie({ name })],
  'cookies.domain': async (domain) => ['POST', '/api/cookies', aCookie({ name: 'x', domain })],
  'cookies.purpose': async (purpose) => ['POST', '/api/cookies', aCookie({ name: 'x', purpose })],
  'sections.heading': async (heading) => ['POST', '/api/sections', { heading, body: '', kind: 'text' }],
  'sections.body': async (text) => ['POST', '/api/sections', { body: `<p>${text}</p>`, kind: 'text' }],
  'sites.title': async (title) => ['PUT', '/api/sites/1', { ...(await readSite()), title }],
  'sites.columns.0.label': async (label) => [
    'PUT',
    '/api/sites/1',
    { ...(await readSite()), columns: [{ field: 'cookie.name', label }] },
  ],
  'publications.note': async (note) => ['POST', '/api/publications', { note }],
  'findings.reason': async (reason) => [
    'POST',
    '/api/findings/accept',
    { rule: 'R01', resource: 'cookies', recordId: 1, reason: `${reason} parce que oui`, until: '2026-12-01' },
  ],
  'users.name': async (name) => [
    'POST',
    '/api/users',
    { name, email: 'x@example.fr', role: 'reader', language: 'fr' },
  ],
  'users.email': async (text) => [
    'POST',
    '/api/users',
    { name: 'x', email: `${text}@example.fr`, role: 'reader', language: 'fr' },
  ],
  'account.name': async (name) => ['POST', '/api/auth/update-user', { name, language: 'fr' }],
}

describe.each(Object.entries(PLACES))('%s', (place, request) => {
  it.each(CHARACTERS)('refuses %s, and says where it stands', async (_what, character, message, mark) => {
    const [, ...field] = place.split('.')
    const answer = await api.send(...(await request(`mot${character}suite`)))
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      errors: {
        [field.join('.')]: { message, args: { passage: expect.stringContaining(`mot${mark}suite`) } },
      },
    })
  })
})

it('holds a character that stands in formatted text by its name or number', async () => {
  for (const entity of ['&shy;', '&#8203;', '&#x202E;', '&ZeroWidthSpace;']) {
    const { status } = await api.send('POST', '/api/sections', {
      body: `<p>mot${entity}suite</p>`,
      kind: 'text',
    })
    expect(status, entity).toBe(422)
  }
  const link = { body: '<p><a href="https://example.fr/\u200Ba">ici</a></p>', kind: 'text' }
  expect((await api.send('POST', '/api/sections', link)).status).toBe(422)
})

it('takes for empty what nobody sees', async () => {
  const name = await api.send('POST', '/api/providers', aProvider({ name: '\u200B\u3164 \u2800' }))
  expect(name).toMatchObject({ status: 422, body: { errors: { name: { message: 'errors.required' } } } })
  const notes = await api.send('POST', '/api/providers', aProvider({ name: 'Vide', notes: '\uFEFF\u00AD' }))
  expect(notes).toMatchObject({ status: 201, body: { notes: '' } })
})

it('takes away what surrounds a text and has no form', async () => {
  const made = await api.send('POST', '/api/providers', aProvider({ name: '\uFEFF Collé\u00A0\r\n' }))
  expect(made).toMatchObject({ status: 201, body: { name: 'Collé' } })
})

it('refuses a line break in a name, and keeps it in notes', async () => {
  for (const character of ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
    const answer = await api.send('POST', '/api/providers', aProvider({ name: `un${character}deux` }))
    expect(answer).toMatchObject({ status: 422, body: { errors: { name: { message: 'errors.lineBreak' } } } })
  }
  const notes = 'un\ndeux\r\n\ttrois'
  const made = await api.send('POST', '/api/providers', aProvider({ name: 'Lignes', notes }))
  expect(made).toMatchObject({ status: 201, body: { notes } })
})
